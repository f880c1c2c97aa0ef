/** An outline becomes sections: each with its level and its footnotes, and with signs for the names that it is to get. */
import { type SectionId, sectionId } from "../model/brands.ts";
import type { Continuation } from "../model/section.ts";
import type { WrittenFootnote, WrittenOutline, WrittenRoot, WrittenSection } from "../model/written.ts";
import { footnotesOf } from "./lift-footnotes.ts";
import { listOutlines, signs } from "./name-signs.ts";

const DEEPEST = 6;

export function buildSections(outline: WrittenOutline, footnotes: readonly WrittenFootnote[]): WrittenRoot {
  const places = new Map(listOutlines(outline).map((one, at) => [one, at]));
  const build = new Builder(footnotes, (one) => places.get(one) ?? 0);
  return build.root(outline);
}

class Builder {
  private readonly footnotes: readonly WrittenFootnote[];
  private readonly placeOf: (outline: WrittenOutline) => number;
  constructor(footnotes: readonly WrittenFootnote[], placeOf: (outline: WrittenOutline) => number) {
    this.footnotes = footnotes;
    this.placeOf = placeOf;
  }

  root(outline: WrittenOutline): WrittenRoot {
    return {
      id: outline.heading && this.idOf(outline),
      heading: outline.heading,
      ...this.content(outline),
      children: outline.children.map((child) => this.section(child, 2)),
    };
  }

  /** A section without words in its heading prints none, and so takes no level from those below. */
  private section(outline: WrittenOutline, level: number): WrittenSection {
    const { heading } = outline;
    if (heading === undefined) throw new Error("A section has a heading.");
    const below = heading.text === "" ? level : level + 1;
    const content = this.content(outline);
    const children = outline.children.map((child) => this.section(child, below));
    return { id: this.idOf(outline), heading, level: Math.min(level, DEEPEST), ...content, children };
  }

  private idOf(outline: WrittenOutline): SectionId {
    return sectionId(signs.id(this.placeOf(outline)));
  }

  private content(
    outline: WrittenOutline,
  ): Pick<WrittenSection, "aliases" | "body" | "continuations" | "footnotes"> {
    const place = this.placeOf(outline);
    const continuations = outline.continuations.map((_, at): Continuation => {
      return {
        id: sectionId(signs.continuation(place, at)),
        aliases: [signs.continuationAliases(place, at)],
      };
    });
    return {
      aliases: [signs.aliases(place)],
      body: outline.body,
      continuations,
      footnotes: footnotesOf([...(outline.heading?.inline ?? []), ...outline.body], this.footnotes),
    };
  }
}
