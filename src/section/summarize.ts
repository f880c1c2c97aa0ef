/** A sentence or two that say what a talk is about, for lists and search engines. */
import type Token from "markdown-it/lib/token.mjs";
import { inlineText } from "../markdown/inline-text.ts";
import type { WrittenRoot, WrittenSection } from "../model/written.ts";

const LONGEST = 160;

/** The talk's first words that are prose, cut at a word. */
export function summarize(root: WrittenRoot): string {
  const words = Array.from(firstProse(root)?.replace(/\s+/g, " ").trim() ?? "");
  if (words.length <= LONGEST) return words.join("");
  const cut = words.slice(0, LONGEST);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > 0 ? end : LONGEST).join("")}…`;
}

function firstProse(section: WrittenSection | WrittenRoot): string | undefined {
  const own = section.body.find(isProse);
  if (own) return inlineText(own.children ?? []);
  for (const child of section.children) {
    const found = firstProse(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isProse(token: Token): boolean {
  return (
    token.type === "inline" &&
    /\p{L}/u.test(inlineText(token.children?.filter(({ type }) => type !== "image") ?? []))
  );
}
