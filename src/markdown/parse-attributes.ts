/** Reads `{#id .class lang=en}`: the one place that says which attributes an author may set. */

import { normalizeLanguageTag } from "../text/language-tag.ts";

export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly pairs: ReadonlyMap<string, string>;
}

const PART =
  /^(?:#([^\s{}#"'=<>&]+)|\.([\p{L}_-][\p{L}\p{N}_:./-]*)|([\p{L}_][\p{L}\p{N}_:-]*)=(?:"([^"{}]*)"|'([^'{}]*)'|([^\s"'{}=<>]+)))(?:\s+|$)/u;

/** Keys that mean something to a page, or to a slide: braces that hold only others are left as text. */
const KNOWN = new Set([
  "lang",
  "dir",
  "width",
  "height",
  "title",
  "alt",
  "start",
  "role",
  "target",
  "rel",
  "cols",
  "style",
  "loading",
  "align",
]);
const SLIDE_ONLY = /^(data-|background|transition|visibility|auto-|code-|v-|at$|size$)/;

/** What stands between the braces, or undefined when it is not a list of attributes. */
export function parseAttributes(inside: string): Attributes | undefined {
  // Pandoc's mark for a heading without a number.
  if (inside.trim() === "-") return { classes: [], pairs: new Map() };
  let rest = inside.trim().replace(/^:\s*/, "");
  if (rest === "") return undefined;
  const classes: string[] = [];
  const pairs = new Map<string, string>();
  let id: string | undefined;
  let known = false;
  while (rest !== "") {
    const part = PART.exec(rest);
    if (!part) return undefined;
    rest = rest.slice(part[0].length);
    if (part[1] !== undefined) id ??= part[1].normalize("NFC");
    if (part[2] !== undefined) classes.push(part[2]);
    if (part[3] !== undefined) pairs.set(part[3], part[4] ?? part[5] ?? part[6] ?? "");
    known ||= part[3] === undefined || KNOWN.has(part[3]) || SLIDE_ONLY.test(part[3]);
  }
  return known ? { id, classes, pairs } : undefined;
}

/** The attributes that may reach the page, as name and value. */
export function pageAttributes(attributes: Attributes): [string, string][] {
  const kept: [string, string][] = [];
  if (attributes.id !== undefined) kept.push(["id", attributes.id]);
  if (attributes.classes.length > 0) kept.push(["class", attributes.classes.join(" ")]);
  for (const [name, value] of attributes.pairs) {
    const lang = name === "lang" ? normalizeLanguageTag(value) : undefined;
    if (lang !== undefined) kept.push(["lang", lang]);
    if (name === "dir" && /^(ltr|rtl|auto)$/.test(value)) kept.push(["dir", value]);
    if (name === "title") kept.push(["title", value]);
    if ((name === "width" || name === "height") && /^\d{1,5}(px)?$/.test(value))
      kept.push([name, value.replace("px", "")]);
  }
  return kept;
}
