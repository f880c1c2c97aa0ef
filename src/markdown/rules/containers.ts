/** `::: name title` … `:::`: a container, which may hold others with as many or fewer colons. */
import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import { type MarkdownEnv, report } from "../env.ts";
import { pageAttributes, parseAttributes } from "../parse-attributes.ts";
import { isTabGroup, isTabItem, splitTabs } from "./tab-groups.ts";

const CONTAINER_KINDS = [
  "note",
  "tip",
  "info",
  "important",
  "warning",
  "caution",
  "danger",
  "details",
  "example",
  "exercise",
  "solution",
] as const;
export type ContainerKind = (typeof CONTAINER_KINDS)[number];

const SYNONYMS: Readonly<Record<string, ContainerKind>> = {
  hint: "tip",
  attention: "caution",
  error: "danger",
  success: "tip",
  abstract: "info",
  lab: "exercise",
  "callout-note": "note",
  "callout-tip": "tip",
  "callout-warning": "warning",
  "callout-important": "important",
  "callout-caution": "caution",
};

const MARKER = /^(:{3,})[ \t]*([^:\s][^\n]*)?$/;

export interface Container {
  /** Undefined when the name is not one that Lectern knows: the text stays, without a label. */
  readonly kind?: ContainerKind;
  readonly title: string;
}

export function containers(md: MarkdownIt): void {
  md.block.ruler.before("fence", "container", container, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
}

export function findContainerKind(name: string): ContainerKind | undefined {
  const lower = name.toLowerCase();
  return CONTAINER_KINDS.find((kind) => kind === lower) ?? SYNONYMS[lower];
}

function markerAt(state: StateBlock, line: number): RegExpExecArray | null {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src.charCodeAt(start) !== 0x3a) return null;
  return MARKER.exec(
    state.src
      .slice(start, state.eMarks[line])
      .trimEnd()
      .replace(/[ \t]+:{3,}$/, ""),
  );
}

function container(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const opening = markerAt(state, startLine);
  if (!opening || (opening[2] ?? "") === "") return dropStrayMarker(state, startLine, opening, silent);
  if (silent) return true;
  const closing = findClosing(state, startLine, endLine);
  const env = state.env as MarkdownEnv;
  if (closing === undefined) {
    report(env, {
      code: "container-unclosed",
      line: env.lineOf(startLine),
      message: `"${opening[0]}" is never closed.`,
      remedy: "Add a line of ::: where it ends.",
    });
  }
  const end = closing ?? findHeading(state, startLine, endLine);
  const head = readHead(opening[2] ?? "", env, env.lineOf(startLine));
  if (head.isTabGroup) pushTabs(state, startLine, end);
  else pushContainer(state, startLine, end, head);
  state.line = closing === undefined ? end : closing + 1;
  return true;
}

/** A closing marker that closes nothing is no word of the talk. */
function dropStrayMarker(
  state: StateBlock,
  line: number,
  marker: RegExpExecArray | null,
  silent: boolean,
): boolean {
  if (!marker || silent) return marker !== null;
  state.line = line + 1;
  return true;
}

/** A container that is never closed hides no section: it ends where the next begins. */
function findHeading(state: StateBlock, startLine: number, endLine: number): number {
  for (let line = startLine + 1; line < endLine; line += 1) {
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    if (/^(?:#{1,6}(?:[ \t]|$)|---[ \t]*$)/.test(state.src.slice(start, state.eMarks[line]))) return line;
  }
  return endLine;
}

/** Where each container closes, by the line that opens it, for each range of lines that was searched. */
type Closings = Map<number, number | undefined>;
const searched = new WeakMap<StateBlock, Map<string, Closings>>();

/** One search answers for all containers of the range, so that thousands unclosed do not cost a search each. */
function findClosing(state: StateBlock, startLine: number, endLine: number): number | undefined {
  const ranges = searched.get(state) ?? new Map<string, Closings>();
  searched.set(state, ranges);
  const range = `${state.blkIndent} ${endLine}`;
  const closings: Closings = ranges.get(range) ?? new Map();
  ranges.set(range, closings);
  if (!closings.has(startLine)) searchClosings(state, startLine, endLine, closings);
  return closings.get(startLine);
}

function searchClosings(state: StateBlock, startLine: number, endLine: number, closings: Closings): void {
  const open: number[] = [];
  let fence: string | undefined;
  for (let line = startLine; line < endLine; line += 1) {
    if (line > startLine && !state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) return;
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const mark = /^(`{3,}|~{3,})/.exec(state.src.slice(start, state.eMarks[line]))?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence;
    const marker = fence === undefined ? markerAt(state, line) : null;
    if (!marker) continue;
    if ((marker[2] ?? "") !== "") {
      open.push(line);
      closings.set(line, undefined);
    } else {
      const opening = open.pop();
      if (opening !== undefined) closings.set(opening, line);
      if (open.length === 0) return;
    }
  }
}

interface Head extends Container {
  readonly attributes: readonly [string, string][];
  readonly isTabGroup: boolean;
}

/** `{tab-item} Label`, as MyST names its directives. */
const DIRECTIVE = /^\{([\w-]+)\}(?=[ \t]|$)/;

function readHead(written: string, env: MarkdownEnv, line: number): Head {
  const text = written.replace(DIRECTIVE, "$1");
  const braces = /^\{([^{}]*)\}$|\s*\{([^{}]*)\}$/.exec(text);
  const parsed = braces ? parseAttributes(braces[1] ?? braces[2] ?? "") : undefined;
  const words = (parsed ? text.slice(0, braces?.index) : text).replace(/^\{|\}$/g, "").trim();
  const [first = "", ...rest] = words.split(/\s+/);
  const name = first === "" ? parsed?.classes.find(findContainerKind) : first;
  const kind = name === undefined ? undefined : findContainerKind(name);
  const isGroup = isTabGroup(first) && parsed === undefined;
  if (kind === undefined && parsed === undefined && !isGroup && !isTabItem(first)) {
    const remedy = `Known names: ${CONTAINER_KINDS.join(", ")}. Its text is kept.`;
    report(env, {
      code: "container-unknown",
      line,
      near: first,
      message: `"${first}" is not a container that Lectern knows.`,
      remedy,
    });
  }
  const attributes = parsed ? pageAttributes(parsed) : [];
  return { kind, title: rest.join(" "), attributes, isTabGroup: isGroup };
}

/** Nothing stands around the tabs, which counts as a level all the same; what comes before the first of them stays. */
function pushTabs(state: StateBlock, startLine: number, end: number): void {
  const tabs = splitTabs(state, startLine, end);
  state.level += 1;
  tokenizeWithin(state, startLine + 1, tabs[0]?.line ?? end);
  for (const { title, line, end: tabEnd } of tabs)
    pushContainer(state, line, tabEnd, { title, attributes: [] });
  state.level -= 1;
}

function tokenizeWithin(state: StateBlock, startLine: number, end: number): void {
  const { parentType, lineMax } = state;
  state.parentType = "blockquote";
  state.lineMax = end;
  state.md.block.tokenize(state, startLine, end);
  state.parentType = parentType;
  state.lineMax = lineMax;
}

function pushContainer(
  state: StateBlock,
  startLine: number,
  end: number,
  head: Omit<Head, "isTabGroup">,
): void {
  const open = state.push("container_open", "div", 1);
  open.map = [startLine, end];
  open.block = true;
  open.meta = { kind: head.kind, title: head.title } satisfies Container;
  open.attrs = head.attributes.map(([name, value]) => [name, value]);
  if (head.title !== "") pushTitle(state, startLine, head.title);
  tokenizeWithin(state, startLine + 1, end);
  Object.assign(state.push("container_close", "div", -1), { block: true, meta: open.meta });
}

function pushTitle(state: StateBlock, line: number, title: string): void {
  state.push("container_title_open", "p", 1);
  const inline = state.push("inline", "", 0);
  inline.content = title;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push("container_title_close", "p", -1);
}
