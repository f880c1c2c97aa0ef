/** All talks' words together: each with its forms and the places where it stands. */
import type { IndexedTalk } from "../model/indexed-talk.ts";
import { packPlace, unpackPlace } from "./place.ts";

/** Each as `packPlace` has it, in the order of the sections: there are a million of them in a large handbook. */
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

/** A word that stands everywhere is looked for where it weighs most, if at all. */
const MOST_PLACES = 500;
const MOST_FORMS = 10;

export interface WordMerger {
  /** Talk by talk: what is given is not held on to. */
  add(talk: IndexedTalk): void;
  /** In the order of their letters, by code unit. */
  words(): readonly IndexedWord[];
}

export function openMerger(): WordMerger {
  const placesOf = new Map<string, number[]>();
  const stemsOf = new Map<string, readonly string[]>();
  let chunk = 0;
  return {
    add({ chunks, stems }) {
      for (const sections of chunks) {
        for (const [section, { weights }] of sections.entries()) addPlaces(placesOf, chunk, section, weights);
        chunk += 1;
      }
      for (const [form, stem] of stems) {
        const known = stemsOf.get(form) ?? [];
        if (!known.includes(stem)) stemsOf.set(form, [...known, stem]);
      }
    },
    words() {
      const formsOf = relateForms(stemsOf, (form) => placesOf.get(form)?.length ?? 0);
      return [...placesOf.keys()].sort().map((form) => {
        const places = placesOf.get(form) ?? [];
        return { form, forms: formsOf(form), count: places.length, places: keepHeaviest(places) };
      });
    },
  };
}

function addPlaces(
  placesOf: Map<string, number[]>,
  chunk: number,
  section: number,
  weights: ReadonlyMap<string, number>,
): void {
  for (const [form, weight] of weights) {
    const place = packPlace({ chunk, section, weight });
    const known = placesOf.get(form);
    if (known) known.push(place);
    else placesOf.set(form, [place]);
  }
}

function keepHeaviest(places: Places): Places {
  if (places.length <= MOST_PLACES) return places;
  const weights = places.map((place) => unpackPlace(place).weight).sort((a, b) => b - a);
  const least = weights[MOST_PLACES - 1] ?? 0;
  let room = MOST_PLACES - weights.indexOf(least);
  return places.filter((place) => {
    const { weight } = unpackPlace(place);
    if (weight === least) room -= 1;
    return weight > least || (weight === least && room >= 0);
  });
}

/** Words with a stem in common; a word may have one in each of two languages. */
function relateForms(
  stemsOf: ReadonlyMap<string, readonly string[]>,
  countOf: (form: string) => number,
): (form: string) => readonly string[] {
  const byStem = new Map<string, string[]>();
  for (const [form, stems] of stemsOf)
    for (const stem of stems) {
      const known = byStem.get(stem);
      if (known) known.push(form);
      else byStem.set(stem, [form]);
    }
  const commoner = (a: string, b: string): number => countOf(b) - countOf(a) || (a < b ? -1 : 1);
  return (form) => {
    const related = new Set((stemsOf.get(form) ?? []).flatMap((stem) => byStem.get(stem) ?? []));
    related.delete(form);
    return [...related].sort(commoner).slice(0, MOST_FORMS);
  };
}
