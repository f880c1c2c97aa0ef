/** Vue in a slide: components and directives go, the text within them stays. */
import type { SourceLine } from "../scan-lines.ts";
import { mapOutsideCode } from "./code-spans.ts";

/** Components are named like `<VClick>` or `<v-click>`; no element of HTML is. */
const COMPONENT = "(?:[A-Z][a-z][\\w.]*|[A-Z][\\w.]*[a-z][\\w.]*|[a-z]+-[\\w-]+|template)";
const COMPONENT_TAG = new RegExp(`^</?${COMPONENT}(?=[\\s/>])`);
const TAG = /<\/?[a-z][\w.-]*(?:\s[^<>]*)?\/?>/gi;
/** The attributes that mean something to Vue alone: `v-click="2"`, `:key`, `@click`, `#slot`. */
const DIRECTIVE = /\s(?:v-[\w.:-]+|[@:#][a-z][\w.:-]*)(?:=(?:"[^"]*"|'[^']*'))?/g;
/** A component whose tag goes on in the next line. */
const OPENED = new RegExp(`</?${COMPONENT}(?:[ \\t][^<>]*)?$`);
const SLOT = /^[ \t]*::[ \t]*[\w.\-:]+[ \t]*::[ \t]*$/;
/** `::code-group` and the `::` that ends it: the blocks of code stand one under the other, each under its title. */
const CODE_GROUP = /^[ \t]*::(?:code-group[ \t]*)?$/;

export function writeTags(lines: readonly SourceLine[]): readonly SourceLine[] {
  let tagEnds = -1;
  return lines.map((line, at) => {
    if (line.isCode) return line;
    if (at < tagEnds || SLOT.test(line.text) || CODE_GROUP.test(line.text)) return { ...line, text: "" };
    const start = at === tagEnds ? line.text.indexOf(">") + 1 : 0;
    let text = mapOutsideCode(line.text.slice(start), dropTags);
    const opened = text.includes("`") ? null : OPENED.exec(text);
    if (opened) tagEnds = endOfTag(lines, at);
    if (opened && tagEnds > at) text = text.slice(0, opened.index);
    return { ...line, text: text.trim() === "" ? "" : text };
  });
}

/** The line on which the tag closes that is open behind the line `at`; -1 when none does, and it is text. */
function endOfTag(lines: readonly SourceLine[], at: number): number {
  for (let next = at + 1; next < lines.length; next += 1) {
    const { text, isCode } = lines[next] as SourceLine;
    if (isCode || text.trim() === "") return -1;
    const [sign] = /[<>]/.exec(text) ?? [];
    if (sign !== undefined) return sign === ">" ? next : -1;
  }
  return -1;
}

function dropTags(text: string): string {
  if (!text.includes("<")) return text;
  return text.replace(TAG, (tag) => (COMPONENT_TAG.test(tag) ? wordsOf(tag) : tag.replace(DIRECTIVE, "")));
}

/** What a component of the deck's own is given to show stands in its attributes. */
const SHOWN = /\s(?:name|title|label|caption)=(?:"([^"<>*_`[\]]*)"|'([^'<>*_`[\]]*)')/g;

function wordsOf(tag: string): string {
  const shown = [...tag.matchAll(SHOWN)].map(([, double, single]) => (double ?? single ?? "").trim());
  return shown
    .filter((words) => words !== "")
    .map((words) => `**${words}** `)
    .join("");
}
