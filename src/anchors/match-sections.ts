/** Which section of a page is which published one; what is not clear is left open, with its candidates. */
import type { Anchor } from "../model/anchor.ts";
import { groupBy } from "../text/group-by.ts";
import { containment, likeness, sizeOf } from "../text/sketch.ts";
import { resemblance, titleKey } from "./compare-sections.ts";
import { candidatesFor, FEWEST_OF_PART, MOST_COMPARED, nearSections } from "./near-sections.ts";
import { pairUnchanged } from "./pair-unchanged.ts";
import type { SectionFacts } from "./section-facts.ts";

export interface Matches {
  readonly pairs: ReadonlyMap<Anchor, SectionFacts>;
  readonly open: readonly OpenAnchor[];
}

/** A published section that cannot be told for certain. */
export interface OpenAnchor {
  readonly anchor: Anchor;
  /** "lost": no section has its id; "changed": one has, and says something else. */
  readonly kind: "lost" | "changed";
  /** The likeliest first. */
  readonly candidates: readonly SectionFacts[];
}

/** A match that is this likely, and so much likelier than the next, is clear. */
const LIKELY = 0.6;
const MARGIN = 0.12;
/** Above this the words are the same, reworked. */
const SAME_WORDS = 0.6;
/** Words that are so much more alike elsewhere have gone there. */
const CLEARLY_MORE = 0.3;
/** So many words can be told from so many others. */
const TELLING = 6;
const HELD = 0.7;

/** `anchors` are the live ones of one page, `sections` all that the page has now. */
export function matchSections(anchors: readonly Anchor[], sections: readonly SectionFacts[]): Matches {
  const before = known.get(anchors);
  if (before?.sections === sections) return before.matches;
  const matches = match(anchors, sections);
  known.set(anchors, { sections, matches });
  return matches;
}

const known = new WeakMap<
  readonly Anchor[],
  { readonly sections: readonly SectionFacts[]; readonly matches: Matches }
>();

function match(anchors: readonly Anchor[], sections: readonly SectionFacts[]): Matches {
  const unchanged = pairUnchanged(anchors, sections);
  if (unchanged !== undefined) return { pairs: unchanged, open: [] };
  const matcher = new Matcher(anchors, sections);
  matcher.pairWritten();
  matcher.pairTitles();
  matcher.pairLikeliest();
  return matcher.result();
}

class Matcher {
  private readonly pairs = new Map<Anchor, SectionFacts>();
  private readonly changed = new Map<Anchor, readonly SectionFacts[]>();
  private readonly free: Set<SectionFacts>;
  private readonly anchors: readonly Anchor[];
  private readonly sections: readonly SectionFacts[];
  private readonly anchorsByTitle: ReadonlyMap<string, readonly Anchor[]>;

  constructor(anchors: readonly Anchor[], sections: readonly SectionFacts[]) {
    this.anchors = anchors;
    this.sections = sections;
    this.anchorsByTitle = groupBy(anchors, ({ title }) => titleKey(title));
    this.free = new Set(sections);
  }

  /** What its author wrote is certain. */
  pairWritten(): void {
    const written = new Map([...this.free].map((section) => [section.writtenId, section]));
    for (const anchor of this.anchors) {
      const section = written.get(anchor.id);
      if (section !== undefined) this.pair(anchor, section);
    }
  }

  /** One title on either side is one section; equal titles are told apart by their words, or by their order. */
  pairTitles(): void {
    const byTitle = groupBy(this.sections, ({ title }) => titleKey(title));
    for (const [key, anchors] of groupBy(this.waiting(), ({ title }) => titleKey(title))) {
      const sections = (byTitle.get(key) ?? []).filter((section) => this.free.has(section));
      if (anchors.length === 1 && sections.length === 1)
        this.pairUnlessChanged(anchors[0] as Anchor, sections[0] as SectionFacts);
      else this.pairEqualTitles(anchors, sections);
    }
  }

  private pairEqualTitles(anchors: readonly Anchor[], sections: readonly SectionFacts[]): void {
    this.pairEqualWords(anchors, sections);
    this.pairWordless(anchors, sections);
    const left = {
      anchors: anchors.filter((one) => !this.pairs.has(one)),
      sections: sections.filter((one) => this.free.has(one)),
    };
    if (left.anchors.length * left.sections.length > MOST_COMPARED) return;
    const scored = left.anchors.flatMap((anchor) =>
      left.sections.map((section) => ({ anchor, section, score: likeness(anchor.sketch, section.sketch) })),
    );
    for (const { anchor, section, score } of scored.sort((a, b) => b.score - a.score)) {
      if (this.pairs.has(anchor) || this.changed.has(anchor) || !this.free.has(section)) continue;
      if (score >= SAME_WORDS) this.pair(anchor, section);
      else if (anchors.length === sections.length) this.pairUnlessChanged(anchor, section);
    }
  }

  /**
   * Nobody could tell those that say the same apart but by their places: each stays where its id comes from, and the rest
   * in their order. That of the anchors is the order of their letters, in which 10 comes before 2.
   */
  private pairEqualWords(anchors: readonly Anchor[], sections: readonly SectionFacts[]): void {
    const bySketch = groupBy(sections, ({ sketch }) => sketch);
    for (const [sketch, equal] of groupBy(anchors, (anchor) => anchor.sketch)) {
      const found = bySketch.get(sketch) ?? [];
      const byFirstId = new Map(found.map((section) => [section.firstId(), section]));
      for (const anchor of equal) {
        const section = byFirstId.get(anchor.id);
        if (section !== undefined) this.pair(anchor, section);
      }
      const left = found.filter((section) => this.free.has(section));
      const waiting = equal.filter((anchor) => !this.pairs.has(anchor)).sort(byLength);
      for (const [at, section] of left.entries()) {
        const anchor = waiting[at];
        if (anchor !== undefined) this.pair(anchor, section);
      }
    }
  }

  /** What had no words and has none still is the same, though titles have come below it by which it is known now. */
  private pairWordless(anchors: readonly Anchor[], sections: readonly SectionFacts[]): void {
    const waiting = anchors.filter((anchor) => anchor.sketch === "" && !this.pairs.has(anchor));
    const wordless = sections.filter((section) => section.isHolder && this.free.has(section));
    const areSole = waiting.length === 1 && wordless.length === 1;
    for (const anchor of waiting) {
      const section = areSole ? wordless[0] : wordless.find((one) => one.firstId() === anchor.id);
      if (section !== undefined) this.pair(anchor, section);
    }
  }

  /** A title whose words went elsewhere may have been swapped. */
  private pairUnlessChanged(anchor: Anchor, section: SectionFacts): void {
    const mayBeSwapped = anchor.sketch !== section.sketch && isTelling(anchor.sketch, section.sketch);
    const elsewhere = mayBeSwapped ? this.sectionsWithItsWords(anchor, section) : [];
    if (elsewhere.length === 0) this.pair(anchor, section);
    else this.changed.set(anchor, [section, ...elsewhere]);
  }

  /** Other sections that hold the words which the titled one had, and that no anchor of their own accounts for. */
  private sectionsWithItsWords({ sketch }: Anchor, titled: SectionFacts): readonly SectionFacts[] {
    const own = likeness(sketch, titled.sketch);
    const wanted = Math.max(SAME_WORDS, own + CLEARLY_MORE);
    if (wanted > 1) return [];
    return this.sections.filter((other) => {
      const held = other === titled ? 0 : likeness(sketch, other.sketch);
      return held >= wanted && held > this.likenessToOwn(other);
    });
  }

  private likenessToOwn({ title, sketch }: SectionFacts): number {
    const own = this.anchorsByTitle.get(titleKey(title)) ?? [];
    return Math.max(0, ...own.map((anchor) => likeness(anchor.sketch, sketch)));
  }

  /** The likeliest for each other, where no other comes near. */
  pairLikeliest(): void {
    const sections = [...this.free].filter(
      ({ writtenId }) => writtenId === undefined || !this.isPublished(writtenId),
    );
    const waiting = this.waiting();
    const nearTo = nearSections(sections, waiting.length);
    const scores = waiting.map((anchor) => ({
      anchor,
      scored: nearTo(anchor)
        .map((section) => ({ section, score: resemblance(anchor, section) }))
        .sort((a, b) => b.score - a.score),
    }));
    const bestFor = new Map<SectionFacts, number[]>();
    for (const { scored } of scores)
      for (const { section, score } of scored) bestFor.set(section, [...(bestFor.get(section) ?? []), score]);
    for (const { anchor, scored } of scores) {
      const [best, second] = scored;
      if (best === undefined || best.score < LIKELY || best.score - (second?.score ?? 0) < MARGIN) continue;
      const rivals = (bestFor.get(best.section) ?? []).filter((score) => score > best.score - MARGIN);
      if (
        rivals.length === 1 &&
        !this.isSplit(
          anchor,
          best.section,
          scored.map(({ section }) => section),
        )
      )
        this.pair(anchor, best.section);
    }
  }

  private isPublished(id: string): boolean {
    return this.anchors.some((anchor) => anchor.id === id && this.pairs.has(anchor));
  }

  /** Two new sections each hold a part of what was one. */
  private isSplit({ sketch }: Anchor, best: SectionFacts, near: readonly SectionFacts[]): boolean {
    const isPart = (part: SectionFacts): boolean =>
      sizeOf(part.sketch) >= FEWEST_OF_PART && containment(part.sketch, sketch) >= HELD;
    return isPart(best) && near.some((other) => other !== best && this.free.has(other) && isPart(other));
  }

  private pair(anchor: Anchor, section: SectionFacts): void {
    this.pairs.set(anchor, section);
    this.free.delete(section);
  }

  private waiting(): readonly Anchor[] {
    return this.anchors.filter((anchor) => !this.pairs.has(anchor) && !this.changed.has(anchor));
  }

  result(): Matches {
    const waiting = this.waiting();
    const nearTo = nearSections(this.sections, waiting.length);
    const lost = waiting.map(
      (anchor): OpenAnchor => ({ anchor, kind: "lost", candidates: candidatesFor(anchor, nearTo(anchor)) }),
    );
    const changed = [...this.changed].map(
      ([anchor, candidates]): OpenAnchor => ({ anchor, kind: "changed", candidates }),
    );
    return { pairs: this.pairs, open: [...changed, ...lost] };
  }
}

function isTelling(...sketches: readonly string[]): boolean {
  return sketches.every((sketch) => sizeOf(sketch) >= TELLING);
}

function byLength(a: Anchor, b: Anchor): number {
  return a.id.length - b.id.length;
}
