/** `{#id .class key=value}` as pandoc reads it, and what of it a page keeps. */

export interface QuartoAttributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly pairs: ReadonlyMap<string, string>;
}

const PART =
  /\s*(?:#([^\s{}#"'=]+)|\.([^\s{}"'=]+)|([^\s{}"'=#.][^\s{}"'=]*)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]*))|(-))(?=\s|$)/y;

/** What stands between the braces; undefined when it is not a list of attributes. */
export function readQuartoAttributes(inside: string): QuartoAttributes | undefined {
  const text = inside.trim();
  const classes: string[] = [];
  const pairs = new Map<string, string>();
  let id: string | undefined;
  let at = 0;
  while (at < text.length) {
    PART.lastIndex = at;
    const part = PART.exec(text);
    if (!part) return undefined;
    at = PART.lastIndex;
    id ??= part[1];
    if (part[2] !== undefined) classes.push(part[2]);
    if (part[3] !== undefined) pairs.set(part[3], part[4] ?? part[5] ?? part[6] ?? "");
  }
  return text === "" ? undefined : { id, classes, pairs };
}

/** The attributes that say something on a page, in braces; empty when there are none. */
export function writeKept(
  { id, pairs }: QuartoAttributes,
  keys: readonly string[] = ["lang", "dir"],
): string {
  const kept = keys.filter((key) => pairs.has(key)).map((key) => `${key}="${pairs.get(key) ?? ""}"`);
  const all = [...(id === undefined ? [] : [`#${id}`]), ...kept];
  return all.length === 0 ? "" : `{${all.join(" ")}}`;
}
