/** Gives every place of a page its names: ids, and the aliases that no id has taken. */
import { PAGE_ID_PREFIX } from "../markdown/rules/written-ids.ts";
import type { PublishedIds } from "../model/anchor.ts";
import type { SectionId } from "../model/brands.ts";
import type { Continued, Outline } from "../model/section.ts";
import { type Anchors, assignAnchors } from "./assign-anchors.ts";
import { listOutlines, signs } from "./name-signs.ts";

export interface Names {
  readonly ids: ReadonlyMap<Outline, SectionId>;
  /** By sign; a sign that is not in it has none. */
  readonly bySign: ReadonlyMap<string, readonly string[]>;
}

const NOTHING_PUBLISHED: PublishedIds = { ids: new Map(), aliases: new Map(), reserved: new Set() };

export function nameOutline(root: Outline, published: PublishedIds = NOTHING_PUBLISHED): Names {
  const outlines = listOutlines(root);
  const taken = new Set([...outlines.flatMap(({ elementIds }) => elementIds), ...published.reserved]);
  const anchors = assignAnchors(root, taken, published.ids);
  const take = openAliases(anchors, taken);
  const former = new Map([...published.aliases].map(([section, names]) => [section, names.flatMap(take)]));
  const bySign = new Map<string, readonly string[]>();
  for (const [at, { nestedAnchors }] of outlines.entries())
    for (const [place, name] of nestedAnchors.entries()) bySign.set(signs.nested(at, place), take(name));
  const aliasesOf = (place: Continued | undefined): readonly string[] =>
    [place?.githubAnchor, ...(place?.slide?.addresses ?? [])].flatMap(take);
  for (const [at, outline] of outlines.entries()) {
    const id = anchors.ids.get(outline);
    if (id !== undefined) bySign.set(signs.id(at), [id]);
    bySign.set(signs.aliases(at), [...(former.get(outline) ?? []), ...aliasesOf(outline.heading)]);
    for (const [place, own] of (anchors.continuations.get(outline) ?? []).entries()) {
      bySign.set(signs.continuation(at, place), [own]);
      bySign.set(signs.continuationAliases(at, place), aliasesOf(outline.continuations[place]));
    }
  }
  return { ids: anchors.ids, bySign };
}

/** The alias of a heading, unless a real id or an earlier alias has the name. */
function openAliases(anchors: Anchors, elementIds: ReadonlySet<string>) {
  const used = new Set<string>(elementIds);
  for (const id of anchors.ids.values()) used.add(id);
  for (const ids of anchors.continuations.values()) for (const id of ids) used.add(id);
  return (name: string | undefined): readonly string[] => {
    if (name === undefined || name === "" || used.has(name) || name.startsWith(PAGE_ID_PREFIX)) return [];
    used.add(name);
    return [name];
  };
}
