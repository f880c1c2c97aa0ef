/** Gives every section its id: written ids first, then the heading's words, then the parent's id before them. */
import type { PublishedIds } from "../model/anchor.ts";
import { type SectionId, sectionId } from "../model/brands.ts";
import type { Outline } from "../model/section.ts";

export interface Anchors {
  readonly ids: ReadonlyMap<Outline, SectionId>;
  /** The anchor of each continuation, in the order of `outline.continuations`. */
  readonly continuations: ReadonlyMap<Outline, readonly SectionId[]>;
}

interface Entry {
  readonly outline: Outline;
  readonly parent?: Outline;
  readonly base: string;
}

/** Ids that `taken` holds (written on other elements of the page) are left to them; what is published stays. */
export function assignAnchors(
  root: Outline,
  taken: Iterable<string> = [],
  published: PublishedIds["ids"] = new Map(),
): Anchors {
  const claims = new Claims(taken);
  const entries = listEntries(root);
  const ids = new Map<Outline, SectionId>();
  for (const wanted of [published, writtenIds(entries)]) {
    for (const { outline } of entries) {
      const id = ids.has(outline) ? undefined : wanted.get(outline);
      if (id !== undefined) ids.set(outline, claims.claim(id));
    }
  }
  const derived = entries.filter(({ outline }) => !ids.has(outline));
  const counts = countBases(derived);
  for (const { outline, base } of derived) {
    if (counts.get(base)?.entries === 1) ids.set(outline, claims.claim(base));
  }
  for (const entry of derived) {
    if (!ids.has(entry.outline)) ids.set(entry.outline, claims.claim(qualify(entry, counts, ids)));
  }
  const outlines = root.heading ? entries.map(({ outline }) => outline) : [root, ...ids.keys()];
  return { ids, continuations: anchorContinuations(outlines, ids, claims) };
}

function writtenIds(entries: readonly Entry[]): PublishedIds["ids"] {
  return new Map(
    entries.flatMap(({ outline }) =>
      outline.heading?.writtenId ? [[outline, outline.heading.writtenId]] : [],
    ),
  );
}

/** The ids of one page, each given once; a repeated one gets the next free number, in constant time. */
class Claims {
  private readonly used: Set<string>;
  private readonly next = new Map<string, number>();
  constructor(taken: Iterable<string>) {
    this.used = new Set(taken);
  }

  claim(wanted: string, separator = "-"): SectionId {
    let id = wanted;
    let number = this.next.get(wanted + separator) ?? 2;
    while (this.used.has(id)) {
      id = `${wanted}${separator}${number}`;
      number += 1;
    }
    this.next.set(wanted + separator, number);
    this.used.add(id);
    return sectionId(id);
  }
}

/** Every heading of the page in reading order; the root's own comes first and is nobody's parent. */
function listEntries(root: Outline): Entry[] {
  const entries: Entry[] = [];
  const add = (outline: Outline, parent?: Outline): void => {
    if (outline.heading) entries.push({ outline, parent, base: outline.slug });
    for (const child of outline.children) add(child, outline === root ? undefined : outline);
  };
  add(root);
  return entries;
}

interface Group {
  readonly entries: number;
  readonly parents: number;
}

function countBases(entries: readonly Entry[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, { entries: number; parents: Set<Outline | undefined> }>();
  for (const { base, parent } of entries) {
    const group = groups.get(base) ?? { entries: 0, parents: new Set() };
    group.entries += 1;
    group.parents.add(parent);
    groups.set(base, group);
  }
  return new Map(
    [...groups].map(([base, { entries: count, parents }]) => [
      base,
      { entries: count, parents: parents.size },
    ]),
  );
}

/** Under several parents a repeated title takes its parent's id; under one it waits for a number. */
function qualify(
  { parent, base }: Entry,
  groups: ReadonlyMap<string, Group>,
  ids: ReadonlyMap<Outline, SectionId>,
): string {
  const parentId = parent && ids.get(parent);
  return parentId !== undefined && (groups.get(base)?.parents ?? 0) > 1 ? `${parentId}--${base}` : base;
}

/** The slides of a page without title are counted as slides. */
const UNTITLED = "slide";

function anchorContinuations(
  outlines: readonly Outline[],
  ids: ReadonlyMap<Outline, SectionId>,
  claims: Claims,
): Map<Outline, readonly SectionId[]> {
  const anchors = new Map<Outline, readonly SectionId[]>();
  for (const outline of outlines) {
    if (outline.continuations.length === 0) continue;
    const id = ids.get(outline);
    const own = outline.continuations.map(({ writtenId }, at) => {
      if (writtenId !== undefined) return claims.claim(writtenId);
      return id === undefined ? claims.claim(`${UNTITLED}.${at + 2}`, ".") : claims.claim(id, ".");
    });
    anchors.set(outline, own);
  }
  return anchors;
}
