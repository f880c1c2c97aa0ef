/** A draft as lines of text, which a thread hands over and a cache keeps; each line is read when it is wanted. */
import type { SourceFile } from "../model/deck.ts";
import type { FoundSection, IndexedTalk } from "../model/indexed-talk.ts";
import type { SectionTraits } from "../model/section-traits.ts";
import type { TalkDraft, TalkFacts } from "../model/talk.ts";
import type { PrintSetting, SectionLanguage, TalkPrint } from "../model/talk-print.ts";
import { decodeText, lineEnd } from "../text/utf8.ts";

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

/** `sealed` is as `sealTalk` made it, in UTF-8. */
export function openSealed(sealed: Uint8Array, file: SourceFile): SealedDraft {
  const lines = openLines(sealed);
  const { facts, lang, languages } = lines.read(0) as Head;
  const readPrinted = rememberLatest(sealed, () => lines.read(1) as Printed);
  const draft: TalkDraft = {
    ...facts,
    file,
    publicMarkdown: () => readPrinted().markdown,
    print: () => readPrinted().print,
    index: () => readIndex(lines.read(2) as PlainIndex),
    languages: () => languages,
    traits: () => (lines.read(3) as PlainTraits[]).map(readTraits),
  };
  return { draft, lang };
}

/** Values by the line, none of which is read before it is asked for. */
function openLines(bytes: Uint8Array): { read(at: number): unknown } {
  const starts = [0];
  for (let end = lineEnd(bytes, 0); end < bytes.length; end = lineEnd(bytes, end + 1)) starts.push(end + 1);
  return {
    read(at) {
      const start = starts[at] ?? bytes.length;
      return JSON.parse(decodeText(bytes.subarray(start, lineEnd(bytes, start))));
    },
  };
}

let latest: { readonly of?: unknown; readonly value?: unknown } = {};

/** A page asks for its talk's text several times in a row. */
function rememberLatest<Value>(of: unknown, read: () => Value): () => Value {
  return () => {
    if (latest.of !== of) latest = { of, value: read() };
    return latest.value as Value;
  };
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
