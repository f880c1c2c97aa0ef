/** Every talk learns what it is called in its other languages, and each of its sections its counterpart there. */
import type { SectionId, SourcePath } from "../model/brands.ts";
import type { SectionTraits } from "../model/section-traits.ts";
import type { PlacedTalk } from "../model/site.ts";
import type { Counterpart, Translation } from "../model/translation.ts";
import { flattenSections } from "../section/flatten-sections.ts";
import { type Alignment, alignSections } from "./align-sections.ts";
import type { TranslationSet } from "./find-translations.ts";
import type { Match } from "./weigh-ways.ts";

/** By talk. */
export type Translations = ReadonlyMap<SourcePath, readonly Translation[]>;

export function buildTranslations(sets: readonly TranslationSet[]): Translations {
  const translations = new Map<SourcePath, readonly Translation[]>();
  const add = (talk: PlacedTalk, translation: Translation): void => {
    translations.set(talk.path, [...(translations.get(talk.path) ?? []), translation]);
  };
  for (const set of sets) {
    const read = set.map(readTalk);
    read.forEach((one, at) => {
      for (const other of read.slice(at + 1)) {
        const alignment = alignSections(one.traits, other.traits);
        add(one.talk, translate(one.ids, other, alignment));
        add(other.talk, translate(other.ids, one, turn(alignment)));
      }
    });
  }
  return translations;
}

function turn({ sure, moved, likely }: Alignment): Alignment {
  const turned = (matches: readonly Match[]): readonly Match[] =>
    matches.map(([one, other]) => [other, one] as const);
  return { sure: turned(sure), moved: turned(moved), likely: turned(likely) };
}

interface ReadTalk {
  readonly talk: PlacedTalk;
  readonly traits: readonly SectionTraits[];
  /** In the same order. */
  readonly ids: readonly SectionId[];
}

function readTalk(talk: PlacedTalk): ReadTalk {
  return { talk, traits: talk.traits(), ids: flattenSections(talk.root.children).map(({ id }) => id) };
}

function translate(
  ids: readonly SectionId[],
  { talk, ids: theirs }: ReadTalk,
  { sure, moved, likely }: Alignment,
): Translation {
  const { path, title, url, lang } = talk;
  const counterparts = new Map<SectionId, Counterpart>();
  const add = (matches: readonly Match[], kind: Omit<Counterpart, "id">): void => {
    for (const [one, other] of matches) {
      const [own, id] = [ids[one], theirs[other]];
      if (own !== undefined && id !== undefined) counterparts.set(own, { id, ...kind });
    }
  };
  add(sure, { isSure: true, isMoved: false });
  add(moved, { isSure: true, isMoved: true });
  add(likely, { isSure: false, isMoved: false });
  return { path, title, url, lang, counterparts, landings: listLandings(ids, counterparts) };
}

/** A section without a sure counterpart leads to that of the nearest one before it. */
function listLandings(
  ids: readonly SectionId[],
  counterparts: Translation["counterparts"],
): Translation["landings"] {
  let landing = "";
  return new Map(
    ids.map((id) => {
      const counterpart = counterparts.get(id);
      if (counterpart?.isSure) landing = counterpart.id;
      return [id, landing];
    }),
  );
}
