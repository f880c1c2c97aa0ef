/** Decks whose slides stand three blank lines apart, with `Notes :` as French writes it. */
import type { SourceLine } from "../scan-lines.ts";
import type { Dialect, Sign } from "./dialect.ts";
import { parseSeparated, type SeparatedRules } from "./separated-slides.ts";
import { withoutFences } from "./without-fences.ts";

const APART = 3;

const isBlank = (line: SourceLine | undefined): boolean =>
  line !== undefined && !line.isCode && line.text.trim() === "";

const rules: SeparatedRules = {
  notes: /^[ \t]*notes? ?:/i,
  /** The last of the blank lines is the break, for a run of more than three is one break. */
  breakAt(lines, at) {
    if (!isBlank(lines[at]) || isBlank(lines[at + 1]) || at + 1 === lines.length) return undefined;
    for (let back = 1; back < APART; back += 1) if (!isBlank(lines[at - back])) return undefined;
    return "slide";
  },
};

export const blankLines: Dialect = {
  name: "blank-lines",
  detect({ split }) {
    if (!/\n[ \t]*\n[ \t]*\n[ \t]*\n/.test(split.body)) return [];
    const breaks = withoutFences(split.body).match(/\S[^\n]*\n[ \t]*\n[ \t]*\n[ \t]*\n/g)?.length ?? 0;
    const signs: Sign[] = [];
    if (breaks >= 2) signs.push({ weight: 4, reason: `three blank lines, ${breaks} times` });
    if (breaks >= 1 && /^Notes? :/m.test(split.body)) signs.push({ weight: 4, reason: "`Notes :`" });
    if (breaks >= 2 && /<!--\s*\.slide:/.test(split.body))
      signs.push({ weight: 3, reason: "`<!-- .slide: … -->`" });
    return signs;
  },
  parse: (source, context) => parseSeparated(source, context, rules),
};
