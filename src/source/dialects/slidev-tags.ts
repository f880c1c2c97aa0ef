/** Vue in a slide: components and directives go, the text within them stays. */
import type { SourceLine } from "../scan-lines.ts";
import { mapOutsideCode } from "./code-spans.ts";

/** Components are named like `<VClick>` or `<v-click>`; no element of HTML is. */
const COMPONENT =
  /<\/?(?:[A-Z][a-z][\w.]*|[A-Z][\w.]*[a-z][\w.]*|[a-z]+(?:-[\w-]+)+|template)(?=[\s/>])[^<>]*>/g;
const DIRECTIVES = /[ \t](?:v-[\w.:-]+|[@:#][a-z][\w.:-]*)(?:=(?:"[^"]*"|'[^']*'))?(?=[^<>]*>)/g;
const OPENED = /<(?:[A-Z][a-z][\w.]*|[a-z]+(?:-[\w-]+)+)(?:[ \t][^<>]*)?$/;
const SLOT = /^[ \t]*::[ \t]*[\w.\-:]+[ \t]*::[ \t]*$/;

export function writeTags(lines: readonly SourceLine[]): readonly SourceLine[] {
  let isInTag = false;
  return lines.map((line) => {
    if (line.isCode) return line;
    if (SLOT.test(line.text)) return { ...line, text: "" };
    let { text } = line;
    if (isInTag) {
      const end = text.indexOf(">");
      isInTag = end === -1;
      text = text.slice(end === -1 ? text.length : end + 1);
    }
    if (!text.includes("<")) return { ...line, text };
    text = mapOutsideCode(text, dropTags);
    const opened = OPENED.exec(text);
    if (opened && lines.length > 1 && !text.includes("`")) {
      isInTag = true;
      text = text.slice(0, opened.index);
    }
    return { ...line, text: text.trim() === "" ? "" : text };
  });
}

function dropTags(text: string): string {
  return text.replace(COMPONENT, "").replace(DIRECTIVES, "");
}
