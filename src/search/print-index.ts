/** The index as texts: words with their places, words alone for what is mistyped or half typed, sections as results show them. */
import type { FoundSection } from "../model/indexed-talk.ts";
import { cutShards, sharedLength } from "./cut-shards.ts";

import type { IndexedWord, Places } from "./merge-talks.ts";
import { encodeNumber } from "./number-code.ts";
import { unpackPlace } from "./place.ts";
import { STEPS } from "./weigh-words.ts";

/** A part of the index, and where it begins in the order of its keys. */
export interface IndexPart {
  readonly from: string;
  readonly text: string;
}

export const FIELD = "\u001f";
export const RECORD = "\u001e";
const BETWEEN_FIELDS = "|";
const AFTER_ENTRY = "~";

/** Of each word: its forms, how many sections hold it, and which. */
export function printPlaces(words: readonly IndexedWord[], usual: number): readonly IndexPart[] {
  const entries = words.map((word) => ({ key: word.form, text: printWord(word) }));
  return printShards(entries, usual);
}

function printWord({ form, forms, count, places }: IndexedWord): string {
  const related = forms.map((other) => {
    const shared = sharedLength(form, other);
    return encodeNumber(form.length - shared) + other.slice(shared);
  });
  return [related.join(" "), encodeNumber(count) + printPlacesOf(places)].join(BETWEEN_FIELDS);
}

/** Chunk, section and weight of each place, both counted from the one before; the last of a chunk is marked. */
function printPlacesOf(places: Places): string {
  let text = "";
  let [chunk, section] = [-1, -1];
  for (const [at, packed] of places.entries()) {
    const place = unpackPlace(packed);
    if (place.chunk !== chunk) {
      text += encodeNumber(place.chunk - chunk - 1);
      section = -1;
    }
    const next = places[at + 1];
    const isLast = next === undefined || unpackPlace(next).chunk !== place.chunk;
    text += encodeNumber(((place.section - section - 1) * 2 + (isLast ? 1 : 0)) * STEPS + place.weight);
    [chunk, section] = [place.chunk, place.section];
  }
  return text;
}

/** All words by themselves, in the order of their letters; with how common each is. */
export function printSpellings(words: readonly IndexedWord[], usual: number): readonly IndexPart[] {
  return printShards(
    words.map(({ form, count }) => ({ key: form, text: commonness(count) })),
    usual,
  );
}

/** The same from the end, where a mistyped beginning does no harm. */
export function printEndings(words: readonly IndexedWord[], usual: number): readonly IndexPart[] {
  const backward = words
    .map(({ form, count }) => ({ key: Array.from(form).reverse().join(""), text: commonness(count) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return printShards(backward, usual);
}

/** The number of its binary digits: an edit that adds a word changes nothing of most others. */
function commonness(count: number): string {
  return encodeNumber(Math.ceil(Math.log2(count + 1)));
}

/** A key gives as much as differs from the one before it. */
function printShards(
  entries: readonly { readonly key: string; readonly text: string }[],
  usual: number,
): readonly IndexPart[] {
  const sized = entries.map((entry) => ({ ...entry, size: entry.text.length + 3 + entry.key.length / 2 }));
  return cutShards(sized, usual).map(({ from, entries: own }) => {
    let before = "";
    const text = own.map(({ key, text: rest }) => {
      const shared = sharedLength(before, key);
      before = key;
      return encodeNumber(shared) + key.slice(shared) + BETWEEN_FIELDS + rest + AFTER_ENTRY;
    });
    return { from, text: text.join("") };
  });
}

/** What all sections of a chunk have in common. */
export interface ChunkHead {
  readonly url: string;
  /** Of the talk; so is `lang`. */
  readonly title: string;
  readonly lang: string;
  /** Titles of the folders that the talk stands in, from the top down. */
  readonly path: readonly string[];
}

export function printChunk(sections: readonly FoundSection[], { url, lang, title, path }: ChunkHead): string {
  const records = sections.map(({ id, title: own, text, trail }) => [id, own, text, ...trail]);
  return [[url, lang, title, ...path], ...records].map((fields) => fields.join(FIELD)).join(RECORD);
}
