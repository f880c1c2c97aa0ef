/** `---` between blocks ends a slide; `***` and `___` stay what they are. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type { SlideMark } from "../../model/deck.ts";

const PLAIN_BREAK: SlideMark = { addresses: [], isLeftOut: false };

export function slideBreaks(md: MarkdownIt): void {
  md.core.ruler.after("block", "slide_breaks", breaks);
}

function breaks(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type !== "hr" || token.level !== 0 || !token.markup.startsWith("-")) continue;
    token.type = "slide_break";
    token.meta = PLAIN_BREAK;
  }
}
