/** Cuts the lines of a remark deck into slides with their properties, their text and their notes. */
import type { SourceLine } from "../scan-lines.ts";
import { type Properties, type Property, readCommentProperty, readProperties } from "./remark-properties.ts";
import { trimLines } from "./trim-lines.ts";

/** A slide as remark reads it, before its directives are translated. */
export interface RemarkSlide {
  readonly properties: Properties;
  readonly body: readonly SourceLine[];
  readonly notes: readonly (readonly SourceLine[])[];
}

/** What each comment says, by the 0-based line on which it opens. */
export type Comments = ReadonlyMap<number, readonly string[]>;

/** `---` alone on a line ends a slide, whatever stands around it. */
export function splitSlides(
  lines: readonly SourceLine[],
  variables: ReadonlySet<string>,
  comments: Comments,
): readonly RemarkSlide[] {
  return splitAt(lines, /^---[ \t]*$/).map((chunk) => {
    const slide = readSteps(chunk, variables);
    const properties = withComments(slide.properties, chunk, variables, comments);
    return { ...slide, properties };
  });
}

function splitAt(lines: readonly SourceLine[], separator: RegExp): SourceLine[][] {
  const chunks: SourceLine[][] = [[]];
  for (const line of lines) {
    if (!line.isCode && separator.test(line.text)) chunks.push([]);
    else chunks[chunks.length - 1]?.push(line);
  }
  return chunks;
}

/** Each `--` begins a part with properties, text and notes of its own; all belong to one slide. */
function readSteps(chunk: readonly SourceLine[], variables: ReadonlySet<string>): RemarkSlide {
  const properties = new Map<string, Property>();
  const body: SourceLine[] = [];
  const notes: (readonly SourceLine[])[] = [];
  splitAt(chunk, /^--[ \t]*$/).forEach((part, step) => {
    const leading = readProperties(part, variables);
    for (const [key, property] of leading.properties)
      if (!properties.has(key) && (step === 0 || key === "name")) properties.set(key, property);
    const [text = [], ...spoken] = splitAt(leading.rest, /^\?\?\?[ \t]*$/);
    if (step > 0) addStep(body, text);
    for (const line of text) body.push(line);
    for (const note of spoken.map(trimLines)) if (note.length > 0) notes.push(note);
  });
  return { properties, body, notes };
}

/** A step ends a paragraph, but not a list. */
function addStep(body: SourceLine[], next: readonly SourceLine[]): void {
  const last = body[body.length - 1];
  const first = next[0];
  if (last === undefined || first === undefined || last.text.trim() === "") return;
  if (/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|^[ \t]*$/.test(first.text)) return;
  body.push({ text: "", number: last.number, isCode: false, isComment: false });
}

function withComments(
  properties: Properties,
  chunk: readonly SourceLine[],
  variables: ReadonlySet<string>,
  comments: Comments,
): Properties {
  if (comments.size === 0) return properties;
  const all = new Map(properties);
  for (const number of new Set(chunk.map((line) => line.number))) {
    for (const comment of comments.get(number) ?? []) {
      const [key, value = ""] = readCommentProperty(comment, variables) ?? [];
      if (key !== undefined && !all.has(key)) all.set(key, { value, number });
    }
  }
  return all;
}
