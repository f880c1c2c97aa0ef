/** Finds where in the file a reference is written: its address, not the words of the link. */
import type { Reference } from "../model/talk.ts";

export interface Place {
  readonly line: number;
  readonly column: number;
  /** Of the address as it is written, in UTF-16 code units; 1 where it was not found. */
  readonly length: number;
}

interface Spot {
  readonly at: number;
  readonly length: number;
}

/** Says where the next reference of a talk stands; called in the order of the references. */
export type Locate = (reference: Reference) => Place;

/** How an address is introduced: in a link, a definition, an attribute, or alone. */
const INTRODUCTIONS = ["](", "](<", "]: ", "]: <", '="', "='", "=", "<", ""];
const BEHIND_ADDRESS = /[\s)>"'\]]/;

/** References of one address in one block are found one after the other. */
export function openLocator(lines: readonly string[]): Locate {
  const blocks = new Map<string, Block>();
  const found = new Map<string, number>();
  const definitions = new Map<string, Place | undefined>();
  return (reference) => {
    const { href, line, endLine } = reference;
    const range = `${line} ${endLine}`;
    const block = blocks.get(range) ?? openBlock(lines.slice(line - 1, endLine));
    blocks.set(range, block);
    const key = `${range} ${href}`;
    const spot = findAddress(block.text, spellingsOf(href), found.get(key) ?? 0);
    if (spot !== undefined) {
      found.set(key, spot.at + 1);
      return placeOf(block, spot, line);
    }
    if (!definitions.has(href)) definitions.set(href, findDefinition(lines, spellingsOf(href)));
    return definitions.get(href) ?? { line, column: 1, length: 1 };
  };
}

function findAddress(block: string, spellings: readonly string[], from: number): Spot | undefined {
  for (const introduction of INTRODUCTIONS) {
    for (const spelling of spellings) {
      const at = findWhole(block, introduction, spelling, from);
      if (at !== undefined) return { at, length: spelling.length };
    }
  }
  return undefined;
}

/** Where the address begins. `](a` is not written in `](a.md)`; what stands alone may end anywhere. */
function findWhole(block: string, introduction: string, spelling: string, from: number): number | undefined {
  const wanted = introduction + spelling;
  let at = block.indexOf(wanted, Math.max(0, from - introduction.length));
  while (at !== -1) {
    const behind = block.charAt(at + wanted.length);
    const isWhole = introduction === "" || behind === "" || BEHIND_ADDRESS.test(behind);
    if (isWhole && at + introduction.length >= from) return at + introduction.length;
    at = block.indexOf(wanted, at + 1);
  }
  return undefined;
}

/** Code spans as blanks: what they hold only looks like a link. */
function hideCode(block: string): string {
  const runs = [...block.matchAll(/`+/g)];
  const closings = nextOfLength(runs);
  let hidden = "";
  let end = 0;
  for (const { 0: run, index } of runs) {
    const close = closings.get(index);
    if (index < end || close === undefined) continue;
    const code = block.slice(index, close + run.length);
    hidden += block.slice(end, index) + code.replace(/[^\n]/g, " ");
    end = close + run.length;
  }
  return hidden + block.slice(end);
}

/** Where the next run of as many backticks begins, by the place of each run. */
function nextOfLength(runs: readonly RegExpExecArray[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  const next = new Map<number, number>();
  for (const { 0: run, index } of runs) {
    const before = last.get(run.length);
    if (before !== undefined) next.set(before, index);
    last.set(run.length, index);
  }
  return next;
}

interface Block {
  /** Its lines, without what code spans hold. */
  readonly text: string;
  /** Where each of its lines begins. */
  readonly starts: readonly number[];
}

function openBlock(lines: readonly string[]): Block {
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return { text: hideCode(lines.join("\n")), starts };
}

function placeOf({ starts }: Block, { at, length }: Spot, firstLine: number): Place {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return { line: firstLine + low, column: at - (starts[low] ?? 0) + 1, length };
}

/** A link by reference is written where it is defined, anywhere in the file. */
function findDefinition(lines: readonly string[], spellings: readonly string[]): Place | undefined {
  for (const spelling of spellings) {
    for (const introduction of ["]: ", "]: <"]) {
      const at = lines.findIndex((text) => text.includes(introduction + spelling));
      const column = (lines[at] ?? "").indexOf(introduction + spelling) + introduction.length + 1;
      if (at !== -1) return { line: at + 1, column, length: spelling.length };
    }
  }
  return undefined;
}

/** As it was read, and as people write it: decoded whole, or its letters alone and not its spaces. */
function spellingsOf(href: string): readonly string[] {
  const lettersAlone = href.replace(/(?:%[89a-f][0-9a-f])+/gi, decoded);
  return [...new Set([href, decoded(href), lettersAlone])];
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
