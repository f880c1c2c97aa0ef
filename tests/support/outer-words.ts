/** Reads the words of a Markdown file, and of a built page, roughly and on its own: it knows nothing of src. */
import { attribute, childrenOf, type Element, hasClass, isElement, type Node } from "./outer-pages.ts";

/** Letters and figures, in one spelling; marks of emphasis and code may stand inside a word. */
export function wordsIn(text: string): string[] {
  const plain = text
    .normalize("NFC")
    .replace(/[*_`~\u00ad]|\u200b|\u200c|\u200d|\u2060|\ufe0f/g, "")
    .replace(/[a-z]+:\/\/[^\s<>"'()[\]{},;|]*/gi, " ")
    .replace(/&(?:[a-z]+|#\d+|#x[\da-f]+);/gi, " ");
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The words of a Markdown file that its readers are to see, in order. */
export function sourceWords(markdown: string): string[] {
  const lines = withoutFrontMatter(markdown.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")).split("\n");
  return wordsIn(joinProse(splitFences(lines)));
}

interface Piece {
  readonly code: boolean;
  readonly text: string;
}

function withoutFrontMatter(text: string): string {
  const found = /^---[ \t]*\n\s*((?:[\w$.@"'-]+[ \t]*:|#)[\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(text);
  return found ? text.slice(found[0].length) : text;
}

const FENCE = /^(?:[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d+[.)][ \t]+))*[ \t]*(`{3,}|~{3,})([^`]*)$/;

/** Fenced code is kept letter by letter; its info string is not text. */
function splitFences(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let open: string | undefined;
  let commented = false;
  const isRepeated = repeatedHeadings();
  for (const line of lines) {
    const [, marks = "", info = ""] = FENCE.exec(line) ?? [];
    const closes = open !== undefined && marks.startsWith(open) && info.trim() === "";
    if (closes) open = undefined;
    else if (open === undefined && marks !== "" && !commented) open = marks;
    else {
      if (open === undefined && !commented && isRepeated(line)) continue;
      pieces.push({ code: open !== undefined, text: `${line}\n` });
      if (open === undefined) commented = endsInComment(line, commented);
    }
  }
  return pieces;
}

/** A heading repeated directly after itself is one section: the handbook says it once. */
function repeatedHeadings(): (line: string) => boolean {
  let last = "";
  return (line) => {
    if (!/^ {0,3}#{1,6}[ \t]/.test(line)) return false;
    const same = line.trim() === last;
    last = line.trim();
    return same;
  };
}

function endsInComment(line: string, before: boolean): boolean {
  const [opening, closing] = [line.lastIndexOf("<!--"), line.lastIndexOf("-->")];
  return opening === closing ? before : opening > closing;
}

/** Consecutive lines of one kind are read together, for links and comments run over several. */
function joinProse(pieces: readonly Piece[]): string {
  let text = "";
  let prose = "";
  const flush = (): void => {
    text += readProse(prose);
    prose = "";
  };
  for (const piece of pieces) {
    if (piece.code) {
      flush();
      text += piece.text;
    } else prose += piece.text;
  }
  flush();
  return text;
}

function readProse(prose: string): string {
  const spans: string[] = [];
  const kept = prose
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[\w-]+/gm, " ")
    .replace(/(?<![\\`])(`+)(?!`)((?:(?!\n\n)[\s\S])*?[^`])\1(?!`)/g, (_, _marks, code: string) => {
      spans.push(code);
      return `\ue000${spans.length - 1}\ue001`;
    })
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, " ");
  return withoutMarks(kept).replace(/\ue000(\d+)\ue001/g, (_, at) => spans[Number(at)] ?? "");
}

const LINK =
  /!?\[((?:\\.|[^[\]\\])*)\](?:\((?:<[^>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*\)|\[[^\]\n]*\])/g;

/** From the inside out, for an image may stand in a link; what stands around stays joined to the words. */
function withoutLinks(text: string): string {
  const bare = text.replace(LINK, "$1");
  return bare === text ? text : withoutLinks(bare);
}

/** Link targets, tags, attributes and definitions are not text; what they stand around is. */
function withoutMarks(text: string): string {
  return withoutLinks(text.replace(/^([ \t>]*)\[![A-Z]+\]/gm, "$1"))
    .replace(/^ {0,3}\[[^\]\n]+\]:[ \t]*\S+.*$/gm, " ")
    .replace(/\[\^[^\]\s]+\]:?/g, " ")
    .replace(/<br[^>]*>/gi, " ")
    .replace(/<((?:https?|mailto):[^>\s]*)>/g, " $1 ")
    .replace(/<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>/g, "")
    .replace(/\{\s*(?:[:#.][^\s{}]|[a-z-]+=)[^{}\n]*\}/g, " ")
    .replace(/^ {0,3}:{3,}.*$/gm, " ")
    .replace(/^([ \t>]*(?:[-*+][ \t]+)*)\d{1,9}[.)](?=[ \t])/gm, "$1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

const BLOCK =
  /^(p|li|h[1-6]|t[dhr]|figure|figcaption|blockquote|div|section|d[dtl]|br|summary|details|pre|[ou]l|hr|table|header|article)$/;

/** The words of a page's main, in order, without what the handbook adds. */
export function pageWords(main: Element): string[] {
  return wordsIn(textOfPage(main));
}

function textOfPage(node: Node): string {
  if (node.nodeName === "#text") return (node as unknown as { value: string }).value;
  if (!isElement(node)) return childrenOf(node).map(textOfPage).join("");
  if (isOurs(node)) return "";
  if (node.tagName === "img") return attribute(node, "alt") ?? "";
  const text = childrenOf(node).map(textOfPage).join("");
  return BLOCK.test(node.tagName) ? `\n${text}\n` : text;
}

/** Navigation, permalinks, and the marks of a footnote. */
function isOurs(element: Element): boolean {
  if (element.tagName === "nav" || hasClass(element, "permalink") || hasClass(element, "back")) return true;
  return element.tagName === "sup" && (attribute(element, "class") ?? "").includes("footnote");
}

export interface Loss {
  readonly word: string;
  /** Position among the words of the source. */
  readonly at: number;
}

/** The words that must be struck from `source` to make it a subsequence of `page`: few, or none. */
export function lostWords(source: readonly string[], page: readonly string[]): Loss[] {
  const positions = new Map<string, number[]>();
  for (const [at, word] of page.entries()) {
    const known = positions.get(word);
    if (known) known.push(at);
    else positions.set(word, [at]);
  }
  const kept = longestRising(source.map((word) => positions.get(word) ?? []));
  return source.flatMap((word, at) => (kept.has(at) ? [] : [{ word, at }]));
}

/** Indexes of the longest choice of one position each that only rises (Hunt and Szymanski). */
function longestRising(choices: readonly (readonly number[])[]): Set<number> {
  interface Link {
    readonly at: number;
    readonly position: number;
    readonly before?: Link;
  }
  const tails: Link[] = [];
  for (const [at, positions] of choices.entries()) {
    for (let each = positions.length - 1; each >= 0; each -= 1) {
      const position = positions[each] as number;
      let [low, high] = [0, tails.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((tails[middle]?.position ?? 0) < position) low = middle + 1;
        else high = middle;
      }
      tails[low] = { at, position, before: tails[low - 1] };
    }
  }
  const kept = new Set<number>();
  for (let link = tails[tails.length - 1]; link; link = link.before) kept.add(link.at);
  return kept;
}

/** The words with the first h1 before all else, as a page has it: what stood above the title follows it. */
export function titleFirst(markdown: string): string[] {
  const title = /^#[ \t]+(.*)$/m.exec(withoutFrontMatter(markdown));
  if (!title) return sourceWords(markdown);
  const line = title[0];
  const at = markdown.indexOf(`\n${line}`);
  return at === -1
    ? sourceWords(markdown)
    : sourceWords(`${line}\n${markdown.slice(0, at)}\n${markdown.slice(at + 1 + line.length)}`);
}
