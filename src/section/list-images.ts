/** Addresses of the images that the page of a talk shows. */
import type Token from "markdown-it/lib/token.mjs";
import type { WrittenRoot, WrittenSection } from "../model/written.ts";

/** Each once. */
export function listImages(root: WrittenRoot | undefined): readonly string[] {
  return root === undefined ? [] : [...new Set(tokensOf(root).flatMap(listSources))];
}

/** All that the page of a section prints. */
function tokensOf({ heading, body, footnotes, children }: WrittenRoot | WrittenSection): readonly Token[] {
  return [
    ...(heading?.inline ?? []),
    ...body,
    ...footnotes.flatMap((footnote) => footnote.body),
    ...children.flatMap(tokensOf),
  ];
}

/** What an image holds is its text, and shows no image. */
function listSources(token: Token): readonly string[] {
  if (token.type === "image") return [token.attrGet("src") ?? ""];
  return (token.children ?? []).flatMap(listSources);
}
