/** What reveal.js decks say of a slide in a comment: `<!-- .slide: class="toc" data-visibility="hidden" -->`. */
import type { Slide } from "../../model/deck.ts";

export type SlideAttributes = ReadonlyMap<string, string>;

const SLIDE = /^\s*\.slide:\s*([\s\S]*)$/;
const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** Undefined when the comment says nothing of a slide. */
export function readSlideComment(comment: string): SlideAttributes | undefined {
  const text = SLIDE.exec(comment)?.[1];
  return text === undefined ? undefined : readAttributes(text);
}

export function readAttributes(text: string): SlideAttributes {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? "",
    ]),
  );
}

export function classesOf(attributes: SlideAttributes): readonly string[] {
  return (attributes.get("class") ?? "").split(/\s+/).filter(Boolean);
}

/** What of it is a fact about the slide, and not its looks. */
export function slideFacts(attributes: SlideAttributes): Pick<Slide, "name" | "isHidden" | "audiences"> {
  const name = attributes.get("id") || undefined;
  const isHidden = attributes.get("data-visibility") === "hidden";
  const audiences = (attributes.get("data-type-show") ?? "").split(/[\s,]+/).filter(Boolean);
  return {
    ...(name !== undefined && !/\s/.test(name) ? { name } : {}),
    ...(isHidden ? { isHidden } : {}),
    ...(audiences.length > 0 ? { audiences } : {}),
  };
}
