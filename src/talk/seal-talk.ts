/** A draft as lines of text, which a thread hands over and a cache keeps; each line is read when it is wanted. */
import type { SourceFile } from "../model/deck.ts";
import type { FoundSection, IndexedTalk } from "../model/indexed-talk.ts";
import type { SectionTraits } from "../model/section-traits.ts";
import type { TalkDraft, TalkFacts } from "../model/talk.ts";
import type { PrintSetting, SectionLanguage, TalkPrint } from "../model/talk-print.ts";

/** What it says of itself in its first line. */
interface Head {
  readonly facts: TalkFacts;
  /** The language in which it was printed. */
  readonly lang: string;
  readonly languages: readonly SectionLanguage[];
}

interface Printed {
  readonly markdown: string;
  readonly print: TalkPrint;
}

/** A draft whose readings hold for one language. */
export interface SealedDraft {
  readonly draft: TalkDraft;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** `wants` says whether its traits are asked for, which only those of translations are. */
export function sealTalk(
  draft: TalkDraft,
  setting: PrintSetting,
  wants: { readonly traits?: boolean } = {},
): string {
  const { file: _, publicMarkdown, print, index, languages, traits, ...facts } = draft;
  const { lang } = setting;
  const head: Head = { facts, lang, languages: languages(lang) };
  const printed: Printed = { markdown: publicMarkdown(), print: print(setting) };
  const ownTraits = wants.traits === false ? [] : traits().map(plainTraits);
  return [head, printed, plainIndex(index(setting)), ownTraits]
    .map((part) => JSON.stringify(part))
    .join("\n");
}

export function openSealed(sealed: string, file: SourceFile): SealedDraft {
  const [head = "", printed = "", index = "", traits = ""] = sealed.split("\n", 4);
  const { facts, lang, languages } = JSON.parse(head) as Head;
  const draft: TalkDraft = {
    ...facts,
    file,
    publicMarkdown: () => (parse(printed) as Printed).markdown,
    print: () => (parse(printed) as Printed).print,
    index: () => readIndex(JSON.parse(index) as PlainIndex),
    languages: () => languages,
    traits: () => (JSON.parse(traits) as PlainTraits[]).map(readTraits),
  };
  return { draft, lang };
}

let latest: { readonly text: string; readonly value: unknown } | undefined;

/** A page asks for its talk's text several times in a row. */
function parse(text: string): unknown {
  if (latest?.text !== text) latest = { text, value: JSON.parse(text) };
  return latest.value;
}

type Entries<Value> = readonly (readonly [string, Value])[];

/** Words in one text, for there are very many: no word holds a space, and a weight is one digit. */
interface PlainSection extends Omit<FoundSection, "weights"> {
  readonly words: string;
  readonly weights: string;
}

interface PlainIndex {
  readonly chunks: readonly (readonly PlainSection[])[];
  readonly forms: string;
  readonly stems: string;
}

const split = (words: string): readonly string[] => (words === "" ? [] : words.split(" "));

function plainIndex({ chunks, stems }: IndexedTalk): PlainIndex {
  return {
    chunks: chunks.map((sections) => sections.map(plainSection)),
    forms: [...stems.keys()].join(" "),
    stems: [...stems.values()].join(" "),
  };
}

function plainSection({ weights, ...section }: FoundSection): PlainSection {
  return { ...section, words: [...weights.keys()].join(" "), weights: [...weights.values()].join("") };
}

function readIndex({ chunks, forms, stems }: PlainIndex): IndexedTalk {
  const [words, roots] = [split(forms), split(stems)];
  return {
    chunks: chunks.map((sections) => sections.map(readSection)),
    stems: new Map(words.map((word, at) => [word, roots[at] ?? word])),
  };
}

function readSection({ words, weights, ...section }: PlainSection): FoundSection {
  return { ...section, weights: new Map(split(words).map((word, at) => [word, Number(weights[at])])) };
}

interface PlainTraits extends Omit<SectionTraits, "names" | "headingMarks" | "marks"> {
  readonly names: readonly string[];
  readonly headingMarks: Entries<number>;
  readonly marks: Entries<number>;
}

function plainTraits(traits: SectionTraits): PlainTraits {
  const { names, headingMarks, marks } = traits;
  return { ...traits, names: [...names], headingMarks: [...headingMarks], marks: [...marks] };
}

function readTraits(traits: PlainTraits): SectionTraits {
  const { names, headingMarks, marks } = traits;
  return { ...traits, names: new Set(names), headingMarks: new Map(headingMarks), marks: new Map(marks) };
}
