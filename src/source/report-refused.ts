/** Says where words are shown that would be a speaker's note, if their file were a deck like those beside it. */
import type { Diagnostic } from "../model/diagnostic.ts";
import { lineOf } from "../text/line-of.ts";
import type { Choice } from "./choose-dialects.ts";
import type { DeckSource } from "./dialects/dialect.ts";

export function reportRefused({ file }: DeckSource, { refused }: Choice): readonly Diagnostic[] {
  if (refused?.noteLine === undefined) return [];
  const { dialect, noteLine } = refused;
  const excerpt = lineOf(file.text, noteLine + 1);
  return [
    {
      ...{ code: "note-shown", severity: "warning", file: file.path },
      ...{ line: noteLine + 1, column: 1, length: Math.max(1, excerpt.length), excerpt },
      message: `A ${dialect} deck would keep this to its speaker; this file has no slides of its own, so it is shown.`,
      remedy: `Write "dialect: ${dialect}" in its front matter if it is a deck, "dialect: plain" if it is not.`,
    },
  ];
}
