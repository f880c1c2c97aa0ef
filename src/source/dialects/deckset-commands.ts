/** `[.setting: value]`: how Deckset sets one slide. Only highlighted lines of code mean something to a page. */
import type { SourceLine } from "../scan-lines.ts";
import type { DialectContext } from "./dialect.ts";
import { findFences, withHighlight } from "./fence-ranges.ts";

/** Settings of a deck (bare, on its first lines) and of a slide (in brackets). */
export const DECKSET_KEYS: ReadonlySet<string> = new Set([
  ...["theme", "autoscale", "build-lists", "slidenumbers", "slidenumber-style", "slidecount", "footer"],
  ...[
    "footer-style",
    "hide-footer",
    "slide-dividers",
    "slide-transition",
    "slide-transitions",
    "background-color",
  ],
  ...[
    "background-image",
    "presenter-notes",
    "header",
    "header-strong",
    "header-emphasis",
    "text",
    "text-strong",
  ],
  ...[
    "text-emphasis",
    "link",
    "list",
    "table",
    "table-separator",
    "quote",
    "quote-author",
    "code",
    "captions",
  ],
  ...[
    "code-highlight",
    "code-language",
    "column",
    "columns",
    "fit-header",
    "image-corner-radius",
    "footnote",
  ],
  ...["footnote-style", "formula", "formula-style", "alternating-colors", "video", "audio", "hide", "blank"],
]);

const COMMAND = /^[ \t]*\[\.([a-z][-a-z]*)(?::[ \t]*([^\]]*))?\][ \t]*$/i;

/** Lines without commands; `[.code-highlight: 2, 6-8]` moves to the fence that follows. */
export function dropCommands(lines: readonly SourceLine[], context: DialectContext): readonly SourceLine[] {
  const fences = new Map(findFences(lines).map((fence) => [fence.start, fence]));
  const ranges: string[] = [];
  return lines.map((line, at) => {
    const fence = fences.get(at);
    if (fence) {
      const info = withHighlight(fence.info, ranges.splice(0).join("|"));
      return info === fence.info ? line : { ...line, text: fence.indent + fence.mark + info };
    }
    if (line.isCode) return line;
    if (/^-{3,}[ \t]*$/.test(line.text)) ranges.length = 0;
    const [, key = "", value = ""] = COMMAND.exec(line.text) ?? [];
    return key === "" ? line : dropCommand(line, { key: key.toLowerCase(), value, ranges }, context);
  });
}

interface Command {
  readonly key: string;
  readonly value: string;
  /** Where the lines to highlight in the next fence collect. */
  readonly ranges: string[];
}

function dropCommand(line: SourceLine, { key, value, ranges }: Command, context: DialectContext): SourceLine {
  const range = value.replace(/\s+/g, "");
  if (key === "code-highlight" && /^\d[\d,-]*$/.test(range)) ranges.push(range);
  if (DECKSET_KEYS.has(key)) return { ...line, text: "" };
  context.report({
    code: "directive-unknown",
    line: line.number + 1,
    near: `[.${key}`,
    message: `"[.${key}]" is not a command that Lectern knows; its words are kept.`,
    remedy: "Remove the line if it only sets how the slide looks.",
  });
  return line;
}
