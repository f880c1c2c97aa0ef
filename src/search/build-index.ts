/** The index of a site in its parts, each as a text that a browser loads when it needs it. */
import { namesOf } from "../model/blank.ts";
import type { FoundSection, IndexedTalk } from "../model/indexed-talk.ts";
import type { PlacedTalk, Site } from "../model/site.ts";
import { typesetText } from "../render/typography/typeset.ts";
import { compareText } from "../site/compare-names.ts";
import { folderOf } from "../site/page-path.ts";
import { openMerger } from "./merge-talks.ts";
import {
  type ChunkHead,
  type IndexPart,
  printChunk,
  printEndings,
  printPlaces,
  printSpellings,
} from "./print-index.ts";

export interface SearchIndex {
  readonly sectionCount: number;
  /** Words with the places where they stand. */
  readonly places: readonly IndexPart[];
  /** Words by themselves, in the order of their letters from the first and from the last. */
  readonly spellings: readonly IndexPart[];
  readonly endings: readonly IndexPart[];
  /** Sections as results show them, talk by talk. */
  readonly chunks: readonly IndexChunk[];
}

export interface IndexChunk {
  readonly text: string;
  /** Whether it goes on with the talk of the chunk before it. */
  readonly goesOn: boolean;
}

/** Characters of a part that holds words: few, so that an edit changes little; more where there would be too many. */
const USUAL = 1500;
const USUAL_IN_LARGE = 4000;
const LARGE = 20_000;

/** By address, so that no other order of the talks changes a byte. */
export function buildIndex(site: Site): SearchIndex {
  const talks = [...site.talks].sort((a, b) => compareText(a.url, b.url));
  const merger = openMerger();
  let sectionCount = 0;
  const chunks = talks.flatMap((talk) => {
    const indexed = indexOf(talk, site);
    const head = headOf(talk, site);
    merger.add(indexed);
    return indexed.chunks.map((sections, place) => {
      sectionCount += sections.length;
      return { text: printChunk(sections, head), goesOn: place > 0 };
    });
  });
  const words = merger.words();
  const usual = sectionCount > LARGE ? USUAL_IN_LARGE : USUAL;
  return {
    ...{ sectionCount, chunks },
    places: printPlaces(words, usual),
    spellings: printSpellings(words, usual),
    endings: printEndings(words, usual),
  };
}

function indexOf(talk: PlacedTalk, { marksLanguages }: Site): IndexedTalk {
  const { chunks, stems } = talk.index({ lang: talk.lang, marksLanguages });
  return { stems, chunks: chunks.map((sections) => sections.map((section) => nameSection(section, talk))) };
}

function nameSection(section: FoundSection, { names }: PlacedTalk): FoundSection {
  return section.id === "" ? section : { ...section, id: namesOf(section.id, names)[0] ?? "" };
}

function headOf({ url, lang, title, part }: PlacedTalk, site: Site): ChunkHead {
  return { url, lang, title: typesetText(title, lang), path: pathOf(part, site) };
}

function pathOf(folder: string, site: Site): readonly string[] {
  if (folder === "") return [];
  const part = site.findPart(folder);
  const own = part === undefined ? [] : [typesetText(part.title, part.lang)];
  return [...pathOf(folderOf(folder), site), ...own];
}
