/** `!!! note "Title"`, `??? tip "Title"` and `=== "Tab"` with the text indented below, as MkDocs writes them, are containers. */
import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import { type Container, findContainerKind } from "./containers.ts";

const MARKER = /^(!!!|\?\?\?\+?)[ \t]+([\w-]+)(?:[ \t]+[\w-]+)*(?:[ \t]+["“]([^"”]*)["”])?[ \t]*$/;
/** A tab is a container that has a title alone; those that follow one another stand one under the other. */
const TAB = /^===[!+]?[ \t]+["“]([^"”]+)["”][ \t]*$/;
const INDENT = 4;

export function admonitions(md: MarkdownIt): void {
  md.block.ruler.before("fence", "admonition", admonition, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
}

function admonition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!/[!?=]/.test(state.src.charAt(start)) || (state.sCount[startLine] ?? 0) - state.blkIndent >= INDENT)
    return false;
  const found = readMarker(state.src.slice(start, state.eMarks[startLine]));
  if (!found) return false;
  if (!silent) push(state, startLine, findEnd(state, startLine, endLine), found);
  return true;
}

function readMarker(line: string): Container | undefined {
  const tab = TAB.exec(line)?.[1];
  if (tab !== undefined) return { title: tab };
  const found = MARKER.exec(line);
  if (!found) return undefined;
  const [, mark = "", name = "", title = ""] = found;
  return { kind: mark === "!!!" ? (findContainerKind(name) ?? "note") : "details", title };
}

/** The text below goes on as long as it is indented; blank lines at its end are not part of it. */
function findEnd(state: StateBlock, startLine: number, endLine: number): number {
  let end = startLine + 1;
  for (let line = startLine + 1; line < endLine; line += 1) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) - (state.sCount[startLine] ?? 0) < INDENT) break;
    end = line + 1;
  }
  return end;
}

function push(state: StateBlock, startLine: number, end: number, container: Container): void {
  const { parentType, lineMax, blkIndent } = state;
  const open = state.push("container_open", "div", 1);
  Object.assign(open, { map: [startLine, end], block: true, meta: container });
  if (container.title !== "") pushTitle(state, startLine, container.title);
  state.parentType = "blockquote";
  state.lineMax = end;
  state.blkIndent = (state.sCount[startLine] ?? 0) + INDENT;
  state.md.block.tokenize(state, startLine + 1, end);
  Object.assign(state, { parentType, lineMax, blkIndent, line: end });
  Object.assign(state.push("container_close", "div", -1), { block: true, meta: container });
}

function pushTitle(state: StateBlock, line: number, title: string): void {
  state.push("container_title_open", "p", 1);
  const inline = state.push("inline", "", 0);
  Object.assign(inline, { content: title, map: [line, line + 1], children: [] });
  state.push("container_title_close", "p", -1);
}
