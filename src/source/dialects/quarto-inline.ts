/** Shortcodes, pauses, and the braces behind spans, images and links. */
import { type SourceLine, scanLines } from "../scan-lines.ts";
import { splitFrontMatter } from "../split-front-matter.ts";
import { findCodeSpans, mapOutsideCode } from "./code-spans.ts";
import type { DialectContext } from "./dialect.ts";
import { readQuartoAttributes, writeKept } from "./quarto-attributes.ts";

const INCLUDE = /^[ \t]*\{\{<[ \t]*include[ \t]+([^\s<>]+)[ \t]*>\}\}[ \t]*$/;
const SHORTCODE = /(?<!\{)\{\{<[ \t]*([\w-]+)([^<>]*)>\}\}(?!\})/g;
/** What these show is no text: an icon, a value, a page break, the output of another document. */
const WORDLESS =
  /^(?:var|meta|env|pagebreak|embed|fa|bi|iconify|ai|lipsum|placeholder|version|contents|include|animate|countdown|qrcode)$/;
const MOST_INCLUDED = 8;

/** Lines with the text of included files in the place of `{{< include file >}}`, under that line's number. */
export function expandIncludes(
  lines: readonly SourceLine[],
  context: DialectContext,
  above: readonly string[] = [],
): readonly SourceLine[] {
  if (!lines.some(({ text }) => text.includes("{{<"))) return lines;
  return lines.flatMap((line) => {
    const address = line.isCode || line.isComment ? undefined : INCLUDE.exec(line.text)?.[1];
    const included = address === undefined ? undefined : context.include(address, line.number + 1);
    if (address === undefined) return [line];
    if (included?.kind === "talk") return [{ ...line, text: `[${address}](${address})` }];
    if (included === undefined || above.includes(included.path) || above.length >= MOST_INCLUDED)
      return [{ ...line, text: `\`${address}\`` }];
    const scanned = scanLines(splitFrontMatter(included.text).body);
    const numbered = scanned.map((inner) => ({ ...inner, number: line.number }));
    return expandIncludes(numbered, context, [...above, included.path]);
  });
}

/** The lines without what only sets how they look or appear. */
export function writeInline(lines: readonly SourceLine[], context: DialectContext): readonly SourceLine[] {
  return lines.map((line) => {
    if (line.isCode || !/\{|^[ \t]*\. \. \.[ \t]*$/.test(line.text)) return line;
    if (/^[ \t]*\. \. \.[ \t]*$/.test(line.text)) return { ...line, text: "" };
    const coded = mapOutsideCode(line.text, (text) => writeShortcodes(text, line, context));
    const text = unwrapSpans(coded.replace(/`\{\.[^{}`]*\}/g, "`"));
    return { ...line, text: text === line.text ? text : text.trimEnd() };
  });
}

function writeShortcodes(text: string, line: SourceLine, context: DialectContext): string {
  if (!text.includes("{{<")) return text;
  return text.replace(SHORTCODE, (_, name: string, rest: string) => {
    const words = rest.trim();
    const address = /^["']?(https?:\/\/[^\s"']+)/.exec(words)?.[1];
    if (name === "video") return address === undefined ? "" : `<${address}>`;
    if (name === "kbd") return words;
    if (WORDLESS.test(name)) return "";
    context.report({
      code: "directive-unknown",
      line: line.number + 1,
      near: `{{< ${name}`,
      message: `"${name}" is not a shortcode that Lectern knows; its words are kept.`,
    });
    return words;
  });
}

/** `[text]{.class}` is its text; behind a link or an image only what a page shows stays. */
function unwrapSpans(text: string): string {
  if (!/[\])]\{/.test(text)) return text;
  const described = text.replace(
    /!\[\]\(([^()\n]*)\)\{([^{}]*)fig-alt="([^"{}]*)"/g,
    (_, address: string, before: string, alt: string) =>
      `![${alt.replace(/[[\]]/g, "")}](${address}){${before}`,
  );
  const cuts = findCuts(described);
  let written = "";
  let from = 0;
  for (const { start, end, text: put } of cuts.sort((one, other) => one.start - other.start)) {
    written += described.slice(from, start) + put;
    from = end;
  }
  return written + described.slice(from);
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function findCuts(text: string): Cut[] {
  const spans = findCodeSpans(text);
  const cuts: Cut[] = [];
  const open: number[] = [];
  let span = 0;
  for (const { index, 0: piece } of text.matchAll(/\\.|\[|[\])]\{[^{}]*\}|\]/g)) {
    while ((spans[span]?.[1] ?? Number.POSITIVE_INFINITY) <= index) span += 1;
    if (piece.startsWith("\\") || index >= (spans[span]?.[0] ?? Number.POSITIVE_INFINITY)) continue;
    if (piece === "[") open.push(index);
    const start = piece.startsWith("]") ? open.pop() : undefined;
    if (piece.length < 3) continue;
    cuts.push(...cutsOf(piece, index, start));
  }
  return cuts;
}

function cutsOf(piece: string, index: number, start: number | undefined): Cut[] {
  const attributes = readQuartoAttributes(piece.slice(2, -1));
  const isSpan = piece.startsWith("]");
  if (!attributes || (isSpan && start === undefined)) return [];
  const end = index + piece.length;
  const kept = writeKept(attributes, isSpan ? ["lang", "dir"] : ["width", "height", "title", "lang"]);
  if (!isSpan || start === undefined || kept !== "") return [{ start: index + 1, end, text: kept }];
  return [
    { start, end: start + 1, text: "" },
    { start: index, end, text: "" },
  ];
}
