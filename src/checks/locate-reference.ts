/** Finds where in the file a reference is written: its address, not the words of the link. */
import type { Reference } from "../model/talk.ts";

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** How an address is introduced: in a link, a definition, an attribute, or alone. */
const INTRODUCTIONS = ["](", "](<", "]: ", "]: <", '="', "='", "=", "<", ""];
const REACH = 60;

/** `before` counts the same references of the same block that were located already. */
export function locateReference(lines: readonly string[], { href, line }: Reference, before: number): Place {
  const block = lines.slice(line - 1, line - 1 + REACH).join("\n");
  const spellings = [href, decode(href)];
  for (const introduction of INTRODUCTIONS) {
    for (const spelling of spellings) {
      const at = nthIndex(block, introduction + spelling, before);
      if (at !== -1) return placeOf(block, at + introduction.length, line);
    }
  }
  const definition = spellings
    .map((spelling) => findIndexIn(lines, `]: ${spelling}`))
    .find((place) => place !== undefined);
  return definition ?? { line, column: 1 };
}

function nthIndex(text: string, wanted: string, before: number): number {
  let at = text.indexOf(wanted);
  for (let count = 0; count < before && at !== -1; count += 1) at = text.indexOf(wanted, at + wanted.length);
  return at;
}

function placeOf(block: string, at: number, firstLine: number): Place {
  const above = block.slice(0, at);
  return { line: firstLine + above.split("\n").length - 1, column: at - above.lastIndexOf("\n") };
}

/** A link by reference is written where it is defined, anywhere in the file. */
function findIndexIn(lines: readonly string[], wanted: string): Place | undefined {
  const line = lines.findIndex((text) => text.includes(wanted));
  return line === -1 ? undefined : { line: line + 1, column: (lines[line] ?? "").indexOf(wanted) + 4 };
}

function decode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
