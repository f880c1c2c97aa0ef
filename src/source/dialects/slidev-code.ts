/** Slidev's code: snippets of files, steps of highlighting, blocks that move from one version to the next. */
import { type SourceLine, scanLines } from "../scan-lines.ts";
import type { DialectContext } from "./dialect.ts";
import { mapFences } from "./fence-ranges.ts";

const SNIPPET = /^[ \t]*<<<[ \t]*([^\s#{]+)(?:#([\w-]+))?(?:[ \t]+([\w+#-]+))?[ \t]*([[{].*)?$/;

export function writeCode(lines: readonly SourceLine[], context: DialectContext): readonly SourceLine[] {
  const read = lines.flatMap((line) => expandSnippet(line, context));
  return mapFences(read, ({ info }, fence) => {
    if (/\bmagic-move\b/.test(info)) return writeMoves(fence, context);
    const [open, ...rest] = fence as readonly [SourceLine, ...SourceLine[]];
    return [{ ...open, text: open.text.replace(info, () => writeInfo(info)) }, ...rest];
  });
}

function expandSnippet(line: SourceLine, context: DialectContext): readonly SourceLine[] {
  const snippet = line.isCode ? null : SNIPPET.exec(line.text);
  return snippet ? includeSnippet(line, snippet, context) : [line];
}

function includeSnippet(line: SourceLine, snippet: RegExpExecArray, context: DialectContext): SourceLine[] {
  const [, address = "", region, language, options = ""] = snippet;
  const included = context.include(address, line.number + 1);
  const extension = /\.(\w+)$/.exec(address)?.[1] ?? "";
  if (included?.kind === "talk") return [{ ...line, text: `[](/${encodeURI(included.path)})` }];
  if (included === undefined) return [{ ...line, text: `\`${address.replaceAll("`", "")}\`` }];
  const code = pickRegion(included.text.trimEnd().split("\n"), region);
  const longest = Math.max(2, ...[...included.text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const info = `${language ?? extension} ${options}`.trim();
  const written = [`${fence}${info}`, ...code, fence].map((text) => ({ ...line, text, isCode: true }));
  // HTML right before a fence would go on through it.
  return [{ ...line, text: "" }, ...written, { ...line, text: "" }];
}

/** `// #region name` … `// #endregion`; all of the file where it has no such region. */
function pickRegion(lines: readonly string[], region: string | undefined): readonly string[] {
  if (region === undefined) return lines;
  const start = lines.findIndex((text) => /#?region\b/.test(text) && text.includes(region));
  const end = lines.findIndex((text, at) => at > start && /#?endregion\b/.test(text));
  return start === -1 ? lines : lines.slice(start + 1, end === -1 ? undefined : end);
}

/** `ts [title] {1|3-5|all}{lines:true} twoslash`: every line that is ever highlighted. */
export function writeInfo(info: string): string {
  const language = /^[^\s{[]*/.exec(info)?.[0] ?? "";
  const title = /\[([^\]]+)\]/.exec(info)?.[1];
  const braces = [...info.matchAll(/\{([^{}]*)\}/g)].map(([, inside = ""]) => inside);
  const ranges = braces
    .filter((inside) => /^[\s\d,|*-]*(?:(?:all|none|hide)[\s\d,|*-]*)*$/.test(inside))
    .flatMap((inside) => inside.split(/[,|]/))
    .map((range) => range.replace(/\s+/g, ""))
    .filter((range) => /^\d+(?:-\d+)?$/.test(range));
  const options = braces.join(",");
  const start = /\bstartLine[ \t]*:[ \t]*(\d{1,7})/.exec(options)?.[1];
  return [
    language || (info === "" ? "" : "text"),
    title === undefined ? "" : `title="${title.replaceAll('"', "")}"`,
    ranges.length === 0 ? "" : `{${ranges.join(",")}}`,
    start !== undefined
      ? `startLine=${start}`
      : /\blines[ \t]*:[ \t]*true/.test(options)
        ? "showLineNumbers"
        : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The last version says all, unless an earlier one has lines that it has not. */
function writeMoves(fence: readonly SourceLine[], context: DialectContext): readonly SourceLine[] {
  const inner = scanLines(
    fence
      .slice(1, -1)
      .map(({ text }) => text)
      .join("\n"),
  )
    .map((line, at) => ({ ...line, number: fence[at + 1]?.number ?? 0 }))
    .flatMap((line) => expandSnippet(line, context));
  const versions: SourceLine[][] = [];
  mapFences(inner, ({ info }, lines) => {
    const [open, ...rest] = lines as readonly [SourceLine, ...SourceLine[]];
    versions.push([{ ...open, text: open.text.replace(info, () => writeInfo(info)) }, ...rest]);
    return lines;
  });
  const last = versions[versions.length - 1];
  if (last === undefined) return inner.map((line) => ({ ...line, isCode: true }));
  const said = new Set(last.map(({ text }) => text.trim()));
  const isCovered = versions.every((version) => version.slice(1).every(({ text }) => said.has(text.trim())));
  return isCovered ? last : versions.flat();
}
