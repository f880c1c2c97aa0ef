/** Where the inline code of a line stands, so that nothing inside it is taken for a directive. */

/** Start and end (exclusive) of each code span, ticks included, in order; spans of one line only. */
export function findCodeSpans(line: string): readonly (readonly [number, number])[] {
  if (!line.includes("`")) return [];
  const runs = [...line.matchAll(/`+/g)].map(({ index, 0: ticks }) => ({ index, length: ticks.length }));
  const closing = new Map<number, number>();
  const nextSame = runs.map(() => -1);
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const length = runs[at]?.length ?? 0;
    nextSame[at] = closing.get(length) ?? -1;
    closing.set(length, at);
  }
  const spans: [number, number][] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const close = nextSame[at] ?? -1;
    const [start, end] = [runs[at], runs[close]];
    if (start === undefined || end === undefined) continue;
    spans.push([start.index, end.index + end.length]);
    at = close;
  }
  return spans;
}

/** The line with every stretch outside its code spans written anew. */
export function mapOutsideCode(line: string, write: (text: string) => string): string {
  const spans = findCodeSpans(line);
  if (spans.length === 0) return write(line);
  let from = 0;
  let written = "";
  for (const [start, end] of spans) {
    written += write(line.slice(from, start)) + line.slice(start, end);
    from = end;
  }
  return written + write(line.slice(from));
}
