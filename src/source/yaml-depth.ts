/** YAML that is nested deeper than anybody writes is not read: its reader would take all memory, or the whole stack. */

/** Lists and groups of keys in one another. */
const DEEPEST = 64;

/** Where `text` becomes too deep, counted in UTF-16 code units; undefined where it does not. */
export function tooDeepAt(text: string): number | undefined {
  return deepestBracket(text) ?? deepestIndent(text);
}

/** Brackets in quoted texts count as well: nobody writes so many that do not close. */
function deepestBracket(text: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
    depth = sign === "[" || sign === "{" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return index;
  }
  return undefined;
}

/** Each line that stands further in than the one before is a level; so is each dash on one line. */
function deepestIndent(text: string): number | undefined {
  const indents: number[] = [];
  for (const { 0: line, index } of text.matchAll(/^ *(?:[-?:] +)*(?=\S)/gm)) {
    const indent = line.search(/\S|$/);
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    const marks = line.slice(indent).match(/[-?:]/g)?.length ?? 0;
    if (indents.length + marks > DEEPEST) return index + indent;
  }
  return undefined;
}
