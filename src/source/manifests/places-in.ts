/** From a character of a file to its line and column. */
import { LineCounter } from "yaml";
import type { ManifestPlace } from "../../model/course.ts";

/** `offset` counts UTF-16 code units from the beginning of `text`. */
export function placesIn(text: string): (offset: number) => ManifestPlace {
  const lines = text.split("\n");
  const counter = new LineCounter();
  let start = 0;
  for (const line of lines) {
    counter.addNewLine(start);
    start += line.length + 1;
  }
  return (offset) => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col, excerpt: lines[line - 1] ?? "" };
  };
}
