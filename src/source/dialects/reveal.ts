/** reveal.js Markdown and reveal-md: `---`, a separator for slides below, `Note:`. */
import type { Dialect, DialectContext, Sign } from "./dialect.ts";
import { type Break, parseSeparated, type SeparatedRules } from "./separated-slides.ts";
import { withoutFences } from "./without-fences.ts";

const SLIDE = /^---[ \t]*$/;
const BELOW = /^-{2}(?:--)?[ \t]*$/;
const NOTES = /^[ \t]*notes? ?:/i;

type Settings = Readonly<Record<string, unknown>>;

export const reveal: Dialect = {
  name: "reveal",
  detect({ split, head, settings }) {
    const body = withoutFences(split.body);
    const signs: Sign[] = [];
    const see = (found: boolean, weight: number, reason: string): void => {
      if (found) signs.push({ weight, reason });
    };
    see("revealOptions" in head, 10, "`revealOptions` in the front matter");
    see("verticalSeparator" in head || "separator" in head, 10, "a separator in the front matter");
    see(Object.keys(settings).length > 0, 5, "the `reveal-md.json` above it");
    see(/<!--\s*\.(?:slide|element):/.test(body), 6, "`<!-- .slide: … -->`");
    see(/<aside\b[^>]*\bnotes\b/i.test(body), 4, '`<aside class="notes">`');
    const isSplit = /^---[ \t]*$/m.test(body);
    see(isSplit && /^\n?--(?:--)?[ \t]*$/m.test(body), 3, "`---` and `--`");
    see(isSplit && /^notes? ?:/im.test(body), 3, "`---` and `Note:`");
    return signs;
  },
  parse: (source, context) =>
    parseSeparated(source, context, rulesOf({ ...source.settings, ...source.head }, context)),
};

function rulesOf(settings: Settings, context: DialectContext): SeparatedRules {
  const slide = readSeparator(settings["separator"], context) ?? SLIDE;
  const below = readSeparator(settings["verticalSeparator"], context) ?? BELOW;
  const notes = readSeparator(settings["notesSeparator"], context, "start") ?? NOTES;
  return {
    notes,
    breakAt(lines, at): Break | undefined {
      const text = lines[at]?.text ?? "";
      if (text === "" || text.length > LONGEST) return undefined;
      if (slide.test(text)) return "slide";
      return below.test(text) ? "vertical" : undefined;
    },
  };
}

const LONGEST = 200;
/** A group that repeats may take a time without bound on a line made for it. */
const UNBOUNDED = /\)[*+{]|[*+}][*+{]/;

/** A separator is a regular expression over a line and the line breaks around it: here it is asked of the line alone. */
function readSeparator(
  value: unknown,
  context: DialectContext,
  where: "whole" | "start" = "whole",
): RegExp | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  const line = value.replace(/\\r\?\\n|\\n|\r?\n/g, "").replace(/^\^|\$$/g, "");
  try {
    if (line === "" || UNBOUNDED.test(line)) throw new SyntaxError();
    return new RegExp(where === "whole" ? `^(?:${line})[ \\t]*$` : `^[ \\t]*(?:${line})`, "i");
  } catch {
    const message = `The separator ${JSON.stringify(value)} cannot be read; the usual one counts.`;
    context.report({
      code: "directive-unknown",
      line: 1,
      message,
      remedy: "Write what stands on its line, such as ---.",
    });
    return undefined;
  }
}
