/** TalkControl: `##==##` ends a slide, `##--##` goes below or beside, `##++##` stands around a column. */
import type { Dialect } from "./dialect.ts";
import { parseSeparated, type SeparatedRules } from "./separated-slides.ts";

const SLIDE = /^##==##[ \t]*$/;
const BELOW = /^##--##[ \t]*$/;
const COLUMN = /^##\+\+##(?:[ \t].*)?$/;

const rules: SeparatedRules = {
  notes: /^[ \t]*notes? ?:/i,
  breakAt(lines, at) {
    const text = lines[at]?.text ?? "";
    if (!text.startsWith("##")) return undefined;
    if (SLIDE.test(text)) return "slide";
    if (BELOW.test(text)) return "vertical";
    return COLUMN.test(text) ? "column" : undefined;
  },
  hasColumns: (classes) => classes.some((name) => /column/.test(name)),
};

export const talkcontrol: Dialect = {
  name: "talkcontrol",
  detect({ split }) {
    return [
      ...(/^##==##[ \t]*$/m.test(split.body) ? [{ weight: 20, reason: "`##==##` between slides" }] : []),
      ...(/^##(?:--|\+\+)##/m.test(split.body) ? [{ weight: 10, reason: "`##--##` or `##++##`" }] : []),
    ];
  },
  parse: (source, context) => parseSeparated(source, context, rules),
};
