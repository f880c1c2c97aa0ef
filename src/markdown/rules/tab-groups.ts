/** Tabs stand one under the other, each under its label: the names of such groups, and what marks a tab within one. */
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";

/** VitePress, Slidev and its plugins, VuePress, MyST, sphinx-design. */
const GROUPS = new Set(["tabs", "code-group", "code-tabs", "tab-set", "tabset"]);
const ITEMS = new Set(["tab", "tab-item"]);

/** `@tab npm`, `@tab:active npm#id`, `== npm`. */
const MARK = /^(?:@tab(?::\w+)?|==)[ \t]+(\S[^\n]*?)(?:#[\w-]+)?[ \t]*$/;

export interface Tab {
  readonly title: string;
  /** The line that marks it. */
  readonly line: number;
  /** The line behind its text. */
  readonly end: number;
}

/** A name may carry a key behind `#`, by which tabs of several groups change together. */
export function isTabGroup(name: string): boolean {
  return GROUPS.has(name.replace(/#.*$/, "").toLowerCase());
}

export function isTabItem(name: string): boolean {
  return ITEMS.has(name.toLowerCase());
}

/** The tabs that lines of the group mark; none where each is a block of its own. */
export function splitTabs(state: StateBlock, startLine: number, endLine: number): readonly Tab[] {
  const marks: { readonly title: string; readonly line: number }[] = [];
  let fence = "";
  let depth = 0;
  for (let line = startLine + 1; line < endLine; line += 1) {
    const text = state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
    const [ticks = ""] = /^(?:`{3,}|~{3,})/.exec(text) ?? [];
    if (ticks !== "") fence = fence === "" ? ticks : ticks.startsWith(fence) ? "" : fence;
    if (fence !== "" || ticks !== "") continue;
    if (text.startsWith(":::")) depth += /^:{3,}[ \t]*$/.test(text) ? -1 : 1;
    const title = depth === 0 ? MARK.exec(text)?.[1] : undefined;
    if (title !== undefined) marks.push({ title, line });
  }
  return marks.map((mark, at) => ({ ...mark, end: marks[at + 1]?.line ?? endLine }));
}
