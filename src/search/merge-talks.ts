/** All talks' words together: each with its forms and the places where it stands. */
import type { IndexedTalk } from "../model/indexed-talk.ts";
import { groupBy } from "../text/group-by.ts";

/** Chunk, section, weight; chunk, section, weight; … in the order of the sections. */
export type Places = readonly number[];

export interface IndexedWord {
  /** Without accents and capitals. */
  readonly form: string;
  /** Other forms of the same word, the commonest first. */
  readonly forms: readonly string[];
  /** How many sections hold it. */
  readonly count: number;
  /** Where it weighs most, if it stands in very many. */
  readonly places: Places;
}

const FIELDS = 3;
/** A word that stands everywhere is looked for where it weighs most, if at all. */
const MOST_PLACES = 500;
const MOST_FORMS = 10;

/** In the order of their letters, by code unit. */
export function mergeTalks(talks: readonly IndexedTalk[]): readonly IndexedWord[] {
  const found = gatherPlaces(talks);
  const formsOf = relateForms(talks, (form) => found.get(form)?.length ?? 0);
  return [...found.keys()].sort().map((form) => {
    const places = found.get(form) ?? [];
    return { form, forms: formsOf(form), count: places.length / FIELDS, places: keepHeaviest(places) };
  });
}

function gatherPlaces(talks: readonly IndexedTalk[]): ReadonlyMap<string, Places> {
  const found = new Map<string, number[]>();
  const chunks = talks.flatMap((talk) => talk.chunks);
  for (const [chunk, sections] of chunks.entries()) {
    for (const [section, { weights }] of sections.entries()) {
      for (const [form, weight] of weights) {
        const known = found.get(form);
        if (known) known.push(chunk, section, weight);
        else found.set(form, [chunk, section, weight]);
      }
    }
  }
  return found;
}

function keepHeaviest(places: Places): Places {
  if (places.length <= MOST_PLACES * FIELDS) return places;
  const weights = places.filter((_, at) => at % FIELDS === FIELDS - 1).sort((a, b) => b - a);
  const least = weights[MOST_PLACES - 1] ?? 0;
  let room = MOST_PLACES - weights.indexOf(least);
  const kept: number[] = [];
  for (let at = 0; at < places.length; at += FIELDS) {
    const [chunk = 0, section = 0, weight = 0] = places.slice(at, at + FIELDS);
    if (weight > least || (weight === least && room > 0)) kept.push(chunk, section, weight);
    if (weight === least) room -= 1;
  }
  return kept;
}

/** Words with a stem in common; a word may have one in each of two languages. */
function relateForms(
  talks: readonly IndexedTalk[],
  countOf: (form: string) => number,
): (form: string) => readonly string[] {
  const stemsOf = new Map<string, Set<string>>();
  for (const { stems } of talks)
    for (const [form, stem] of stems) {
      const known = stemsOf.get(form);
      if (known) known.add(stem);
      else stemsOf.set(form, new Set([stem]));
    }
  const pairs = [...stemsOf].flatMap(([form, stems]) => [...stems].map((stem) => ({ form, stem })));
  const byStem = groupBy(pairs, ({ stem }) => stem);
  const commoner = (a: string, b: string): number => countOf(b) - countOf(a) || (a < b ? -1 : 1);
  return (form) => {
    const stems = [...(stemsOf.get(form) ?? [])];
    const related = new Set(stems.flatMap((stem) => (byStem.get(stem) ?? []).map((one) => one.form)));
    related.delete(form);
    return [...related].sort(commoner).slice(0, MOST_FORMS);
  };
}
