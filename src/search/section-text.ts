/** What a section says, as plain text: prose and code apart, notes that are for paper alone left out. */
import type Token from "markdown-it/lib/token.mjs";
import { inlineText } from "../markdown/inline-text.ts";
import type { WrittenRoot, WrittenSection } from "../model/written.ts";

export interface TextBlock {
  readonly kind: "prose" | "code";
  readonly text: string;
}

/** The section's own, without those below it. */
export function textBlocks({
  body,
  footnotes,
}: Pick<WrittenSection | WrittenRoot, "body" | "footnotes">): readonly TextBlock[] {
  return [...blocksOf(body), ...footnotes.flatMap((note) => blocksOf(note.body))];
}

function blocksOf(tokens: readonly Token[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let isOnPaperOnly = false;
  for (const token of tokens) {
    if (token.type === "notes_open") isOnPaperOnly = token.meta?.visibility === "handout";
    if (!isOnPaperOnly) addBlocks(token, blocks);
    if (token.type === "notes_close") isOnPaperOnly = false;
  }
  return blocks;
}

/** Text that stands in an author's HTML is a token of its own, outside any run. */
function addBlocks(token: Token, blocks: TextBlock[]): void {
  const add = (kind: TextBlock["kind"], text: string): void => {
    if (text.trim() !== "") blocks.push({ kind, text });
  };
  if (token.type === "inline") add("prose", inlineText(token.children ?? []));
  if (token.type === "text" || token.type === "image") add("prose", inlineText([token]));
  if (token.type === "fence") add("prose", String(token.meta?.title ?? ""));
  if (token.type === "fence" || token.type === "code_block") add("code", token.content);
}
