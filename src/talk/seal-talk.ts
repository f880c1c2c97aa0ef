/** A draft as lines of text, which a thread hands over and a cache keeps; each line is read when it is wanted. */
import type { SourceFile } from "../model/deck.ts";
import type { IndexedTalk } from "../model/indexed-talk.ts";
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

export function sealTalk(draft: TalkDraft, setting: PrintSetting): string {
  const { file: _, publicMarkdown, print, index, languages, traits, ...facts } = draft;
  const { lang } = setting;
  const head: Head = { facts, lang, languages: languages(lang) };
  const printed: Printed = { markdown: publicMarkdown(), print: print(setting) };
  return [head, printed, plainIndex(index(setting)), traits().map(plainTraits)]
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

interface PlainIndex {
  readonly chunks: readonly (readonly (Omit<IndexedTalk["chunks"][number][number], "weights"> & {
    readonly weights: Entries<number>;
  })[])[];
  readonly stems: Entries<string>;
}

function plainIndex({ chunks, stems }: IndexedTalk): PlainIndex {
  return {
    chunks: chunks.map((sections) =>
      sections.map((section) => ({ ...section, weights: [...section.weights] })),
    ),
    stems: [...stems],
  };
}

function readIndex({ chunks, stems }: PlainIndex): IndexedTalk {
  return {
    chunks: chunks.map((sections) =>
      sections.map((section) => ({ ...section, weights: new Map(section.weights) })),
    ),
    stems: new Map(stems),
  };
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
