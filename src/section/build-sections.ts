/** Outline and anchors become sections: each with its id, its aliases, its level and its footnotes. */
import { PAGE_ID_PREFIX } from "../markdown/rules/written-ids.ts";
import type { PublishedIds } from "../model/anchor.ts";
import type { SectionId } from "../model/brands.ts";
import type { Continuation, Continued, Footnote, Outline, Section, TalkRoot } from "../model/section.ts";
import { type Anchors, assignAnchors } from "./assign-anchors.ts";
import { footnotesOf } from "./lift-footnotes.ts";
import { listElementIds } from "./list-element-ids.ts";

const DEEPEST = 6;

export interface BuiltSections {
  readonly root: TalkRoot;
  readonly ids: ReadonlyMap<Outline, SectionId>;
}

const NOTHING_PUBLISHED: PublishedIds = { ids: new Map(), aliases: new Map(), reserved: new Set() };

export function buildSections(
  outline: Outline,
  footnotes: readonly Footnote[],
  published: PublishedIds = NOTHING_PUBLISHED,
): BuiltSections {
  const taken = new Set([...idsWithin(outline), ...published.reserved]);
  const anchors = assignAnchors(outline, taken, published.ids);
  const aliases = assignAliases(anchors, taken);
  const publishedAliases = new Map(
    [...published.aliases].map(([section, names]) => [section, names.flatMap(aliases.take)]),
  );
  const build = new Builder({ anchors, aliases, publishedAliases, footnotes });
  anchorNestedHeadings(outline, aliases);
  return { root: build.root(outline), ids: anchors.ids };
}

/** Ids that the author wrote on anything but a section's own heading. */
function idsWithin(outline: Outline): string[] {
  return [...outline.body.flatMap(listElementIds), ...outline.children.flatMap(idsWithin)];
}

interface Aliases {
  /** The alias of a heading, unless a real id or an earlier alias has the name. */
  take(name: string | undefined): readonly string[];
  /** GitHub's anchor, and the addresses that the slide had in its deck. */
  of(place: Continued | undefined): readonly string[];
}

/** A real id beats an alias; an alias is given once. */
function assignAliases(anchors: Anchors, elementIds: ReadonlySet<string>): Aliases {
  const used = new Set<string>(elementIds);
  for (const id of anchors.ids.values()) used.add(id);
  for (const ids of anchors.continuations.values()) for (const id of ids) used.add(id);
  const take = (name: string | undefined): readonly string[] => {
    if (name === undefined || name === "" || used.has(name) || name.startsWith(PAGE_ID_PREFIX)) return [];
    used.add(name);
    return [name];
  };
  return {
    take,
    of: (place) => [place?.githubAnchor, ...(place?.slide?.addresses ?? [])].flatMap(take),
  };
}

interface Given {
  readonly anchors: Anchors;
  readonly aliases: Aliases;
  readonly publishedAliases: ReadonlyMap<Outline, readonly string[]>;
  readonly footnotes: readonly Footnote[];
}

class Builder {
  private readonly given: Given;
  constructor(given: Given) {
    this.given = given;
  }

  root(outline: Outline): TalkRoot {
    const id = this.given.anchors.ids.get(outline);
    const content = this.content(outline);
    return {
      id,
      heading: outline.heading,
      ...content,
      children: outline.children.map((child) => this.section(child, 2)),
    };
  }

  /** A section without words in its heading prints none, and so takes no level from those below. */
  private section(outline: Outline, level: number): Section {
    const id = this.given.anchors.ids.get(outline);
    if (id === undefined || outline.heading === undefined)
      throw new Error("A section has a heading and an id.");
    const below = outline.heading.text === "" ? level : level + 1;
    const content = this.content(outline);
    const children = outline.children.map((child) => this.section(child, below));
    return { id, heading: outline.heading, level: Math.min(level, DEEPEST), ...content, children };
  }

  private content(outline: Outline): Pick<Section, "aliases" | "body" | "continuations" | "footnotes"> {
    const { anchors, aliases: names, publishedAliases, footnotes } = this.given;
    const ids = anchors.continuations.get(outline) ?? [];
    const aliases = [...(publishedAliases.get(outline) ?? []), ...names.of(outline.heading)];
    const continuations = ids.map((id, at): Continuation => {
      return { id, aliases: names.of(outline.continuations[at]) };
    });
    return {
      aliases,
      body: outline.body,
      continuations,
      footnotes: footnotesOf([...(outline.heading?.inline ?? []), ...outline.body], footnotes),
    };
  }
}

/** A heading in a list or a quote is no section, but the link that works on GitHub still reaches it. */
function anchorNestedHeadings(outline: Outline, aliases: Aliases): void {
  for (const token of outline.body) {
    if (token.type !== "heading_open" || token.attrGet("id") !== null) continue;
    const [alias] = aliases.take(token.meta?.githubAnchor);
    if (alias !== undefined) token.attrSet("id", alias);
  }
  for (const child of outline.children) anchorNestedHeadings(child, aliases);
}
