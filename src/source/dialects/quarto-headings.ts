/** The attributes of a slide's heading: its id stays, what sets its looks is dropped. */
import { readQuartoAttributes, writeKept } from "./quarto-attributes.ts";

export interface QuartoHeading {
  /** The heading without layout; empty for one that has no words. */
  readonly text: string;
  /** The id of a heading without words: the slide's own. */
  readonly name?: string;
  readonly isHidden: boolean;
}

/** Undefined when the line is no heading, or one that needs no change. */
export function readHeading(line: string): QuartoHeading | undefined {
  const marks = /^#{1,6}(?=[ \t]|$)/.exec(line)?.[0];
  if (marks === undefined) return undefined;
  const rest = line.slice(marks.length).trim();
  const brace = rest.endsWith("}") ? rest.lastIndexOf("{") : -1;
  const attributes = brace < 0 ? undefined : readQuartoAttributes(rest.slice(brace + 1, -1));
  if (!attributes) return rest === "" ? { text: "", isHidden: false } : undefined;
  const title = rest.slice(0, brace).trim();
  const isHidden = attributes.pairs.get("visibility") === "hidden";
  if (title === "") return { text: "", name: attributes.id, isHidden };
  return { text: `${marks} ${title} ${writeKept(attributes)}`.trimEnd(), isHidden };
}
