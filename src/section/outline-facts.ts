/** What of an outline decides its names: its headings, the ids within it, a sketch of its words. */
import type Token from "markdown-it/lib/token.mjs";
import { inlineText } from "../markdown/inline-text.ts";
import type { Heading, Outline } from "../model/section.ts";
import type { WrittenHeading, WrittenOutline } from "../model/written.ts";
import { sketchOf } from "../text/sketch.ts";
import { slugify } from "../text/slugify.ts";
import { listElementIds } from "./list-element-ids.ts";
import { listOutlines, signs } from "./name-signs.ts";

/** Headings that are no sections get signs for the ids that they may have. */
export function readOutline(root: WrittenOutline): Outline {
  const places = new Map(listOutlines(root).map((one, at) => [one, at]));
  return read(root, (one) => places.get(one) ?? 0);
}

function read(outline: WrittenOutline, placeOf: (outline: WrittenOutline) => number): Outline {
  const { heading, body, continuations, children } = outline;
  const own = withoutNotes(body).map(tokenText).join("\n");
  const isHolder = own.trim() === "";
  return {
    heading: heading && plainHeading(heading),
    continuations,
    sketch: heading === undefined ? "" : sketchOf(isHolder ? titlesBelow(outline) : own),
    isHolder,
    slug: heading === undefined ? "" : slugify(heading.text),
    elementIds: body.flatMap(listElementIds),
    nestedAnchors: signNested(body, placeOf(outline)),
    children: children.map((child) => read(child, placeOf)),
  };
}

export function plainHeading({ inline: _, ...heading }: WrittenHeading): Heading {
  return heading;
}

/** A heading in a list or a quote is no section, but the link that works on GitHub still reaches it. */
function signNested(body: readonly Token[], place: number): readonly string[] {
  const anchors: string[] = [];
  for (const token of body) {
    const anchor: string | undefined = token.meta?.githubAnchor;
    if (token.type !== "heading_open" || token.attrGet("id") !== null || !anchor) continue;
    token.attrSet("id", signs.nested(place, anchors.length));
    anchors.push(anchor);
  }
  return anchors;
}

function titlesBelow({ children }: WrittenOutline): string {
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
