/** Blocks of code: highlighted, line by line, with title, numbers and marks. */
import type { FenceInfo } from "../../markdown/parse-fence-info.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { attribute } from "../attributes.ts";
import { codeOf, type LineMark } from "../code-marks.ts";
import type { Handler, PrintContext } from "../context.ts";

const fence: Handler = (token, { context }) => {
  const info = token.meta as FenceInfo;
  const { code, marks } = codeOf(token.content);
  const lines = renderLines(code, info.language, context);
  const all = new Map([...marksOf(info), ...marks]);
  const body = lines.map((line, at) =>
    lineHtml(line, all.get(at + 1), info.firstNumber === undefined ? undefined : info.firstNumber + at),
  );
  const language = info.language === "" ? undefined : `language-${info.language}`;
  const numbered = info.firstNumber === undefined ? undefined : "numbered";
  const own =
    attribute("id", info.id && context.blanks.id(info.id)) +
    attribute("lang", "zxx") +
    attribute("data-lang", info.language || undefined);
  const classes = [numbered, ...info.classes].filter(Boolean).join(" ");
  const pre = `<pre${info.title === undefined ? own : ""}${attribute("class", classes || undefined)}><code${attribute("class", language)}>${body.join("\n")}</code></pre>\n`;
  if (info.title === undefined) return pre;
  return `<figure class="code"${own}><figcaption>${escapeHtml(info.title)}</figcaption>${pre}</figure>\n`;
};

function renderLines(code: string, language: string, { highlight }: PrintContext): readonly string[] {
  return highlight(code, language) ?? code.split("\n").map(escapeHtml);
}

function marksOf(info: FenceInfo): [number, LineMark][] {
  const mark = (lines: ReadonlySet<number>, name: LineMark): [number, LineMark][] =>
    [...lines].map((line) => [line, name]);
  return [...mark(info.highlighted, "hl"), ...mark(info.inserted, "ins"), ...mark(info.deleted, "del")];
}

/** A line that is marked says so in its element, for whoever does not see the mark. */
const ELEMENTS = { hl: "mark", ins: "ins", del: "del" } as const satisfies Readonly<Record<LineMark, string>>;

function lineHtml(html: string, mark: LineMark | undefined, number: number | undefined): string {
  const tag = mark === undefined ? "span" : ELEMENTS[mark];
  return `<${tag} class="line${mark ? ` ${mark}` : ""}"${attribute("data-n", number?.toString())}>${html}</${tag}>`;
}

const indented: Handler = (token) => {
  const lines = token.content
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => lineHtml(escapeHtml(line), undefined, undefined));
  return `<pre lang="zxx"><code>${lines.join("\n")}</code></pre>\n`;
};

export const code: Readonly<Record<string, Handler>> = { fence, code_block: indented };
