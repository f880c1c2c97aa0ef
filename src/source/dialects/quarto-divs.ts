/** Pandoc's `:::` blocks: which are notes, which a page never shows, which are callouts, and which only layout. */
import type { SourceLine } from "../scan-lines.ts";
import type { DialectContext } from "./dialect.ts";
import { type QuartoAttributes, readQuartoAttributes } from "./quarto-attributes.ts";

export interface PlacedLine extends SourceLine {
  readonly place: "slide" | "notes";
  /** How many blocks the line stands in. */
  readonly depth: number;
}

interface Div {
  readonly attributes: QuartoAttributes;
  readonly at: number;
  close: number;
}

const MARKER = /^[ \t]*:{3,}[ \t]*(.*?)[ \t]*$/;
const CALLOUT =
  /^(?:callout-)?(note|tip|warning|important|caution|details|exercise|solution|example|info|danger)$/;
const PAGE_FORMAT = /^(?:html|revealjs|html:js)$/;

/** Lines with every block either translated or flattened; those that no reader sees are left out. */
export function placeLines(lines: readonly SourceLine[], context: DialectContext): readonly PlacedLine[] {
  const { opens, closes } = pairDivs(lines, context);
  const stack: { readonly div: Div; readonly isHidden: boolean; readonly isNote: boolean }[] = [];
  const titles = new Set<number>();
  return lines.flatMap((line, at): readonly PlacedLine[] => {
    const div = opens.get(at);
    const above = stack[stack.length - 1];
    if (div) {
      const isHidden = above?.isHidden === true || isHiddenDiv(div.attributes);
      stack.push({
        div,
        isHidden,
        isNote: above?.isNote === true || div.attributes.classes.includes("notes"),
      });
    }
    const own = stack[stack.length - 1];
    const closed = closes.has(at) ? stack.pop() : undefined;
    if (own?.isHidden || titles.has(at)) return [];
    const base = {
      ...line,
      place: own?.isNote ? ("notes" as const) : ("slide" as const),
      depth: stack.length,
    };
    if (div) return openDiv(base, div, lines, titles);
    if (closed) return closeDiv(base, closed.div);
    return [!line.isCode && isMarker(line.text) ? { ...base, text: "" } : base];
  });
}

function isMarker(text: string): boolean {
  const inside = MARKER.exec(text)?.[1];
  return inside !== undefined && (inside === "" || readDiv(inside) !== undefined);
}

/** `{.notes}`, or a lone class without braces. */
function readDiv(inside: string): QuartoAttributes | undefined {
  const text = inside.replace(/[ \t]+:+$/, "");
  if (/^[^\s{}:]+$/.test(text)) return { classes: [text], pairs: new Map() };
  const braces = /^([^\s{}:]*)[ \t]*\{([^{}]*)\}$/.exec(text);
  const read = braces ? readQuartoAttributes(braces[2] ?? "") : undefined;
  if (!braces || !read) return undefined;
  return { ...read, classes: braces[1] ? [braces[1], ...read.classes] : read.classes };
}

function pairDivs(
  lines: readonly SourceLine[],
  context: DialectContext,
): { readonly opens: ReadonlyMap<number, Div>; readonly closes: ReadonlySet<number> } {
  const stack: Div[] = [];
  const opens = new Map<number, Div>();
  const closes = new Set<number>();
  lines.forEach(({ text, isCode }, at) => {
    const inside = isCode || !text.includes(":::") ? undefined : MARKER.exec(text)?.[1];
    if (inside === undefined) return;
    const attributes = inside === "" ? undefined : readDiv(inside);
    if (attributes) stack.push({ attributes, at, close: -1 });
    const div = inside === "" ? stack.pop() : undefined;
    if (!div) return;
    div.close = at;
    opens.set(div.at, div);
    closes.add(at);
  });
  for (const { at } of stack) reportUnclosed(lines[at], context);
  return { opens, closes };
}

function reportUnclosed(line: SourceLine | undefined, context: DialectContext): void {
  if (!line) return;
  context.report({
    code: "container-unclosed",
    line: line.number + 1,
    near: line.text.trim(),
    message: `"${line.text.trim()}" is never closed; its text is kept.`,
    remedy: "Add a line of ::: where it ends.",
  });
}

/** Blocks for other formats than a page; a format that is not named is any. */
function isHiddenDiv({ classes, pairs }: QuartoAttributes): boolean {
  if (classes.includes("hidden")) return true;
  const isVisible = classes.includes("content-visible");
  if (!isVisible && !classes.includes("content-hidden")) return false;
  const [when, unless] = [pairs.get("when-format"), pairs.get("unless-format")];
  if (when === undefined && unless === undefined) return !isVisible && pairs.size === 0;
  const applies = when === undefined ? !PAGE_FORMAT.test(unless ?? "") : PAGE_FORMAT.test(when);
  return isVisible !== applies;
}

function calloutOf({ classes }: QuartoAttributes): string | undefined {
  return classes.map((name) => CALLOUT.exec(name)?.[1]).find((kind) => kind !== undefined);
}

/** A callout's title is its `title`, or the heading that it begins with. */
function openDiv(
  line: PlacedLine,
  { attributes, at, close }: Div,
  lines: readonly SourceLine[],
  titles: Set<number>,
): readonly PlacedLine[] {
  const kind = calloutOf(attributes);
  if (kind === undefined) return [{ ...line, text: "" }];
  let first = at + 1;
  while (first < close && lines[first]?.text.trim() === "") first += 1;
  const heading = /^[ \t]*#{1,6}[ \t]+(.*?)(?:[ \t]*\{[^{}]*\})?[ \t]*$/.exec(lines[first]?.text ?? "")?.[1];
  const written = attributes.pairs.get("title");
  if (written === undefined && heading !== undefined) titles.add(first);
  return markerLines(line, `::: ${kind} ${written ?? heading ?? ""}`.trimEnd());
}

function closeDiv(line: PlacedLine, { attributes }: Div): readonly PlacedLine[] {
  return calloutOf(attributes) === undefined ? [{ ...line, text: "" }] : markerLines(line, ":::");
}

function markerLines(line: PlacedLine, marker: string): readonly PlacedLine[] {
  const indent = /^[ \t]*/.exec(line.text)?.[0] ?? "";
  return ["", indent + marker, ""].map((text) => ({ ...line, text }));
}
