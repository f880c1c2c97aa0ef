/** How long a talk takes to read, told from the tokens that its page shows. */
import type Token from "markdown-it/lib/token.mjs";
import type { WrittenRoot, WrittenSection } from "../model/written.ts";

const WORDS_A_MINUTE = 200;
/** Code is looked over more than it is read. */
const WEIGHT_OF_CODE = 0.5;
/** Scripts that put no spaces between words are counted by letters: 500 of them a minute. */
const WEIGHT_OF_LETTER = WORDS_A_MINUTE / 500;

const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}";
const UNSPACED_LETTER = new RegExp(`[${UNSPACED}]`, "gu");
const HAS_UNSPACED = /[\u0e00-\u0e7f\u3040-\u9fff\u{20000}-\u{3ffff}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;

/** Whole minutes, rounded up; 0 only where there is not a word. */
export function readingTime(root: WrittenRoot): number {
  return Math.ceil(weighSection(root) / WORDS_A_MINUTE);
}

/** In words, code and letters without spaces by their weight. */
function weighSection({ heading, body, footnotes, children }: WrittenSection | WrittenRoot): number {
  const own = weighTokens(heading?.inline ?? []) + weighTokens(body);
  const notes = footnotes.reduce((sum, note) => sum + weighTokens(note.body), 0);
  return children.reduce((sum, child) => sum + weighSection(child), own + notes);
}

/** The notes of a handout are for paper: a reader of the page does not see them. */
function weighTokens(tokens: readonly Token[]): number {
  let weight = 0;
  let isOnPaperOnly = false;
  for (const token of tokens) {
    if (token.type === "notes_open") isOnPaperOnly = token.meta?.visibility === "handout";
    if (!isOnPaperOnly) weight += weighToken(token);
    if (token.type === "notes_close") isOnPaperOnly = false;
  }
  return weight;
}

function weighToken({ type, content, children }: Token): number {
  switch (type) {
    case "inline":
      return weighTokens(children ?? []);
    case "text":
    case "code_inline":
      return weighText(content);
    case "fence":
    case "code_block":
      return weighText(content) * WEIGHT_OF_CODE;
    default:
      return 0;
  }
}

function weighText(text: string): number {
  if (!HAS_UNSPACED.test(text)) return countMatches(text, WORD);
  const letters = countMatches(text, UNSPACED_LETTER);
  return letters * WEIGHT_OF_LETTER + countMatches(text.replace(UNSPACED_LETTER, " "), WORD);
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
