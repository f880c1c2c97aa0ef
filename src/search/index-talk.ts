/** Reads what a search can find of one talk: its sections in chunks of text, and the words of each. */
import type { FrontMatter } from "../model/front-matter.ts";
import type { FoundSection, IndexedTalk } from "../model/indexed-talk.ts";
import type { WrittenRoot, WrittenSection } from "../model/written.ts";
import { typesetText } from "../render/typography/typeset.ts";
import type { ReadWord, ReadWords } from "./read-words.ts";
import { type TextBlock, textBlocks } from "./section-text.ts";
import { type WordField, weighWords } from "./weigh-words.ts";

/** Characters of text from which on a chunk is full. */
const FULL = 6000;
/** A listing is found by all that it says, and shown by its beginning. */
const SHOWN_CODE = 1200;

const SHARES = { title: 0.9, outer: 0.3, body: 0.65, facts: 0.8, summary: 0.5 } as const;

export interface TalkToIndex {
  readonly root: WrittenRoot;
  readonly title: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly frontMatter: FrontMatter;
}

export function indexTalk(talk: TalkToIndex, read: ReadWords): IndexedTalk {
  const stems = new Map<string, string>();
  const wordsIn: ReadWords = (text, lang) => {
    const words = read(text, lang);
    for (const { form, stem } of words) stems.set(form, stem);
    return words;
  };
  const sections = [indexHead(talk, wordsIn), ...indexSections(talk.root.children, talk.lang, [], wordsIn)];
  return { chunks: fillChunks(sections), stems };
}

function indexHead({ root, title, lang, frontMatter }: TalkToIndex, wordsIn: ReadWords): FoundSection {
  const { description = "", speakers, tags, given } = frontMatter;
  const occasions = given.flatMap(({ event = [], place = [] }) => [event, place].flat());
  const wordsOf = (texts: readonly string[]): readonly ReadWord[] =>
    texts.flatMap((text) => wordsIn(text, lang));
  const blocks = textBlocks(root);
  return {
    id: "",
    title: typesetText(title, lang),
    trail: [],
    text: shownText(blocks, lang, description),
    weights: weighWords([
      { kind: "title", share: SHARES.title, words: wordsOf([title]) },
      { kind: "title", share: SHARES.facts, words: wordsOf([...speakers, ...tags]) },
      { kind: "body", share: SHARES.summary, words: wordsOf([description, ...occasions]) },
      bodyField(blocks, lang, wordsIn),
    ]),
  };
}

function indexSections(
  sections: readonly WrittenSection[],
  inherited: string,
  trail: readonly string[],
  wordsIn: ReadWords,
): readonly FoundSection[] {
  return sections.flatMap((section) => {
    const { heading, id } = section;
    const lang = heading.lang ?? inherited;
    const title = typesetText(heading.text, lang);
    const blocks = textBlocks(section);
    const outer = trail.flatMap((one) => wordsIn(one, inherited));
    const weights = weighWords([
      { kind: "title", share: SHARES.title, words: wordsIn(heading.text, lang) },
      { kind: "title", share: SHARES.outer, words: outer },
      bodyField(blocks, lang, wordsIn),
    ]);
    const own = { id, title, trail, text: shownText(blocks, lang), weights };
    const below = heading.text === "" ? trail : [...trail, title];
    return [own, ...indexSections(section.children, lang, below, wordsIn)];
  });
}

function bodyField(blocks: readonly TextBlock[], lang: string, wordsIn: ReadWords): WordField {
  const words = blocks.flatMap(({ text }) => wordsIn(text, lang));
  return { kind: "body", share: SHARES.body, words };
}

function shownText(blocks: readonly TextBlock[], lang: string, lead = ""): string {
  const texts = blocks.map(({ kind, text }) =>
    kind === "code" ? text.slice(0, SHOWN_CODE) : typesetText(text, lang),
  );
  return [typesetText(lead, lang), ...texts]
    .map((text) => text.replace(/[ \p{Cc}]+/gu, " ").trim())
    .filter((text) => text !== "")
    .join("\n");
}

function fillChunks(sections: readonly FoundSection[]): IndexedTalk["chunks"] {
  const chunks: FoundSection[][] = [[]];
  let size = 0;
  for (const section of sections) {
    if (size > FULL) {
      chunks.push([]);
      size = 0;
    }
    chunks[chunks.length - 1]?.push(section);
    size += section.text.length + section.title.length + 1;
  }
  return chunks;
}
