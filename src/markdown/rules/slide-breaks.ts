/** `---` between blocks ends a slide; `***` and `___` stay what they are. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";

export function slideBreaks(md: MarkdownIt): void {
  md.core.ruler.after("block", "slide_breaks", breaks);
}

function breaks(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type === "hr" && token.level === 0 && token.markup.startsWith("-")) token.type = "slide_break";
  }
}
