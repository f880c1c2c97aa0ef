/** presenterm's code: lines to highlight, how it is run, lines that are there for the run alone. */
import type { SourceLine } from "../scan-lines.ts";
import type { DialectContext } from "./dialect.ts";
import { type FenceRange, mapFences } from "./fence-ranges.ts";
import { readExternal } from "./presenterm-files.ts";
import { writeInfo } from "./slidev-code.ts";

/** What hides a line in languages where it would mean nothing else, as presenterm's `executors.yaml` has it. */
const HIDDEN: readonly (readonly [RegExp, string])[] = [
  [/^rust(?:-script)?$/, "# "],
  [/^(?:elixir|jsonnet)$/, "## "],
  [
    /^(?:bash|fish|sh|shell|zsh|wsl|cmd|bat|pwsh|powershell|c|cpp|c\+\+|csharp|fsharp|go|java|js|javascript|jsx|ts|typescript|tsx|julia|kotlin|php|python)$/,
    "/// ",
  ],
];

export function writeCode(lines: readonly SourceLine[], context: DialectContext): readonly SourceLine[] {
  return mapFences(lines, (fence, fenced) => {
    const external = readExternal(fence, fenced, context);
    if (external?.kind === "link") return external.lines;
    if (external) return writeFence({ ...fence, ...external }, external.lines);
    return writeFence(fence, fenced);
  });
}

function writeFence(
  { indent, mark, info }: Pick<FenceRange, "indent" | "mark" | "info">,
  lines: readonly SourceLine[],
): readonly SourceLine[] {
  const [first, ...rest] = lines as readonly [SourceLine, ...SourceLine[]];
  const [code, last] = [rest.slice(0, -1), rest.slice(-1)];
  return [
    { ...first, text: `${indent}${mark}${writeAttributes(info)}` },
    ...withoutHidden(code, info, indent),
    ...last,
  ];
}

/** What begins with `+` says how code is run; only `+line_numbers` says how it looks. */
function writeAttributes(info: string): string {
  const written = writeInfo(info.replace(/(?<=^|[\s}])\+\S+/g, "").trim());
  if (!/(?<=[\s}])\+line_numbers(?!\S)/.test(info)) return written;
  return `${written === "" ? "text" : written} showLineNumbers`;
}

/** Elsewhere such a line is a comment that documents the code, and its words stay. */
function withoutHidden(code: readonly SourceLine[], info: string, indent: string): readonly SourceLine[] {
  if (!/(?:^|[\s}])\+(?:exec|render)/.test(info)) return code;
  const language = /^[^\s{]*/.exec(info)?.[0].toLowerCase() ?? "";
  const sign = HIDDEN.find(([names]) => names.test(language))?.[1];
  if (sign === undefined) return code;
  return code.filter(({ text }) => !text.slice(indentOf(text, indent)).startsWith(sign));
}

/** As much of the fence's indent as the line has. */
function indentOf(text: string, indent: string): number {
  return Math.min(indent.length, /^[ \t>]*/.exec(text)?.[0].length ?? 0);
}
