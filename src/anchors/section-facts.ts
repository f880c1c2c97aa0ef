/** What of a section decides that it is the same as one that was published. */
import type Token from "markdown-it/lib/token.mjs";
import { inlineText } from "../markdown/inline-text.ts";
import type { PageUrl } from "../model/brands.ts";
import type { Outline } from "../model/section.ts";
import { sketchOf } from "./sketch.ts";

export interface SectionFacts {
  readonly page: PageUrl;
  readonly outline: Outline;
  /** The words of its heading. */
  readonly title: string;
  /** Sketch of the words under its heading, those of the sections below left out. */
  readonly sketch: string;
  /** Whether it has no words of its own, and is known by the titles below it. */
  readonly isHolder: boolean;
  /** The id that its author wrote. */
  readonly writtenId?: string;
}

/** Every section of a page in reading order; the page's own heading, when it has one, comes first. */
export function sectionsOf(page: PageUrl, root: Outline): readonly SectionFacts[] {
  const facts: SectionFacts[] = [];
  const add = (outline: Outline): void => {
    const { heading } = outline;
    if (heading !== undefined) {
      const own = withoutNotes(outline.body).map(tokenText).join("\n");
      const isHolder = own.trim() === "";
      const sketch = sketchOf(isHolder ? titlesBelow(outline) : own);
      facts.push({ page, outline, title: heading.text, sketch, isHolder, writtenId: heading.writtenId });
    }
    outline.children.forEach(add);
  };
  add(root);
  return facts;
}

function titlesBelow({ children }: Outline): string {
  return children.map(({ heading }) => heading?.text ?? "").join("\n");
}

/** Notes are shown in some builds and not in others. */
function withoutNotes(body: readonly Token[]): readonly Token[] {
  let isNote = false;
  return body.filter(({ type }) => {
    if (type === "notes_open") isNote = true;
    const belongs = !isNote;
    if (type === "notes_close") isNote = false;
    return belongs;
  });
}

/** Words, code, and the addresses of images: a slide may be one picture. */
function tokenText(token: Token): string {
  if (token.type === "inline") return `${inlineText(token.children ?? [])} ${imagesOf(token)}`;
  return token.type === "fence" || token.type === "code_block" ? token.content : "";
}

function imagesOf({ children }: Token): string {
  return (children ?? []).map((child) => (child.type === "image" ? child.attrGet("src") : "")).join(" ");
}
