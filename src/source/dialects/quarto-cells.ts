/** Cells that Quarto would run are shown as the code that they are. */
import type { SourceLine } from "../scan-lines.ts";
import { type FenceRange, mapFences, withHighlight } from "./fence-ranges.ts";
import { readQuartoAttributes } from "./quarto-attributes.ts";

const OPTION = /^[ \t]*(?:#|\/\/|--|%%?|\*)\|[ \t]*([\w.-]*)[ \t]*:?[ \t]*(.*)$/;

/** Fences in Lectern's own words: `{python}` is a language, options are gone, raw HTML is HTML. */
export function writeCells(lines: readonly SourceLine[]): readonly SourceLine[] {
  return mapFences(lines, writeCell);
}

function writeCell(fence: FenceRange, lines: readonly SourceLine[]): readonly SourceLine[] {
  const braces = /^([^\s{}]*)[ \t]*\{([^{}]*)\}$/.exec(fence.info);
  const inside = braces?.[2]?.trim() ?? "";
  if (!braces || /^[\d\s,|-]*$/.test(inside)) return lines;
  const raw = /^=(\w+)$/.exec(inside)?.[1];
  if (raw !== undefined) return writeRaw(raw, lines);
  const isCell = braces[1] === "" && /^\{?[a-z]/i.test(inside);
  return isCell ? writeExecutable(fence, inside, lines) : writeListing(fence, braces[1] ?? "", inside, lines);
}

/** ```` ```{=html} ```` is HTML; what is meant for another format is shown in none. */
function writeRaw(format: string, lines: readonly SourceLine[]): readonly SourceLine[] {
  if (format !== "html") return [];
  return lines.map((line, at) => {
    const isFence = at === 0 || at === lines.length - 1;
    return { ...line, text: isFence ? "" : line.text, isCode: false };
  });
}

function writeExecutable(
  fence: FenceRange,
  inside: string,
  lines: readonly SourceLine[],
): readonly SourceLine[] {
  const body = lines.slice(1);
  const first = body.findIndex(({ text }) => !OPTION.test(text));
  const options = new Map<string, string>();
  for (const { text } of body.slice(0, first)) {
    const [, key = "", value = ""] = OPTION.exec(text) ?? [];
    options.set(key, value.replace(/^["']|["']$/g, ""));
  }
  if (options.get("include") === "false" || /\binclude\s*=\s*F(?:ALSE)?\b/.test(inside)) return [];
  const language = /^[\w+#-]+/.exec(inside)?.[0] ?? "";
  const ranges = rangesOf(options.get("code-line-numbers"));
  return [openingOf(fence, language, ranges, lines), ...body.slice(first)];
}

function writeListing(
  fence: FenceRange,
  word: string,
  inside: string,
  lines: readonly SourceLine[],
): readonly SourceLine[] {
  const attributes = readQuartoAttributes(inside);
  if (!attributes) return lines;
  const language = word === "" ? (attributes.classes[0] ?? "") : word;
  const file = attributes.pairs.get("filename");
  const info = file === undefined ? language : `${language === "" ? "text" : language} title="${file}"`;
  return [
    openingOf(fence, info, rangesOf(attributes.pairs.get("code-line-numbers")), lines),
    ...lines.slice(1),
  ];
}

function openingOf(
  fence: FenceRange,
  info: string,
  ranges: string,
  lines: readonly SourceLine[],
): SourceLine {
  return { ...(lines[0] as SourceLine), text: fence.indent + fence.mark + withHighlight(info, ranges) };
}

/** The steps `|6|9` of a highlight, all of them at once. */
function rangesOf(value: string | undefined): string {
  if (value === undefined || !/^[\d\s,|-]+$/.test(value)) return "";
  return value
    .split(/[,|]/)
    .map((range) => range.trim())
    .filter((range) => range !== "")
    .join(",");
}
