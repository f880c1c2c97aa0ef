/** The properties of a remark slide: which leading lines are some, and what they say of the slide. */
import type { SourceLine } from "../scan-lines.ts";

export interface Property {
  readonly value: string;
  /** 0-based line in the file. */
  readonly number: number;
}

export type Properties = ReadonlyMap<string, Property>;

const KNOWN = new Set(["name", "class", "layout", "template", "exclude", "count", "continued", "status"]);
const BACKGROUND = /^background-(?:image|size|color|position|repeat|attachment|clip|origin)$/;

/** Classes by which container.training says who sees a slide. */
const AUDIENCES = new Set([
  ...["self-paced", "in-person", "snap", "benchmarking", "hybrid", "online", "on-site", "remote"],
  ...["btp-auto", "btp-manual", "elk-auto", "elk-manual", "prom-auto", "prom-manual"],
]);

/** Names that the deck writes as `{{name}}`: its slides may set them as properties. */
export function findVariables(text: string): ReadonlySet<string> {
  const names = [...text.matchAll(/\{\{[ \t]*([-\w]+)[ \t]*\}\}/g)].map((match) => match[1] ?? "");
  return new Set(names.filter((name) => name !== "content"));
}

/** Only known keys are properties: a slide may well begin with "Warning: …". */
function isKey(key: string, variables: ReadonlySet<string>): boolean {
  return KNOWN.has(key) || BACKGROUND.test(key) || variables.has(key);
}

/** The properties that open a slide, and the lines after them. */
export function readProperties(
  lines: readonly SourceLine[],
  variables: ReadonlySet<string>,
): { readonly properties: Properties; readonly rest: readonly SourceLine[] } {
  const properties = new Map<string, Property>();
  let from = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as SourceLine;
    if (line.text.trim() === "") continue;
    const [, key = "", value = ""] = /^([-\w]+):(.*)$/.exec(line.isCode ? "" : line.text) ?? [];
    if (!isKey(key, variables)) break;
    if (!properties.has(key)) properties.set(key, { value: value.trim(), number: line.number });
    from = at + 1;
  }
  return { properties, rest: lines.slice(from) };
}

/** `<!-- name: value -->` says the same as a leading line, wherever it stands in the slide. */
export function readCommentProperty(
  comment: string,
  variables: ReadonlySet<string>,
): readonly [string, string] | undefined {
  const [, key = "", value = ""] = /^\s*([-\w]+):([^\n]*)\s*$/.exec(comment) ?? [];
  return isKey(key, variables) ? [key, value.trim()] : undefined;
}

function classesOf(properties: Properties): readonly string[] {
  const classes = properties.get("class")?.value.split(/[\s,]+/) ?? [];
  return classes.filter((name) => name !== "");
}

/** The audiences that the slide's classes name; layout classes name none. */
export function audiencesOf(properties: Properties): readonly string[] {
  return classesOf(properties).filter((name) => AUDIENCES.has(name));
}

/** Whether the slide is for those who want to know more. */
export function isExtra(properties: Properties): boolean {
  return classesOf(properties).includes("extra-details");
}
