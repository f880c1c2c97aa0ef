/** Every id that an author wrote is claimed once: the first keeps it, each later one is reported and goes. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { elementIdOf } from "../element-id.ts";
import { type MarkdownEnv, report } from "../env.ts";

/** Ids that begin so belong to the page itself. */
export const PAGE_ID_PREFIX = "_";

export function writtenIds(md: MarkdownIt): void {
  md.core.ruler.push("written_ids", claimIds);
}

function claimIds(state: StateCore): void {
  const env = state.env as MarkdownEnv;
  const claimed = new Map<string, number>();
  let line = 1;
  const claim = (token: Token): void => {
    moveNameToId(token);
    const id = elementIdOf(token);
    if (id === undefined) return;
    const first = claimed.get(id);
    if (first === undefined && !id.startsWith(PAGE_ID_PREFIX)) {
      claimed.set(id, line);
      return;
    }
    dropId(token);
    const remedy =
      first === undefined
        ? "Choose an id that does not begin with _."
        : `Line ${first} has it; choose another.`;
    report(env, {
      code: "id-duplicate",
      line,
      near: id,
      message: `The id "${id}" is taken and is set aside here.`,
      remedy,
    });
  };
  for (const token of state.tokens) {
    line = (token.map?.[0] ?? line - 1) + 1;
    claim(token);
    for (const child of token.children ?? []) claim(child);
  }
}

function dropId(token: Token): void {
  if (token.type === "fence") token.meta = { ...token.meta, id: undefined };
  token.attrs = token.attrs?.filter(([name]) => name !== "id") ?? null;
}

/** `<a name="x">` is the older way to write an anchor. */
function moveNameToId(token: Token): void {
  const name = token.type === "html_open" && token.tag === "a" ? token.attrGet("name") : null;
  if (name === null) return;
  token.attrs = token.attrs?.filter(([key]) => key !== "name") ?? null;
  if (token.attrGet("id") === null && /^\S+$/.test(name)) token.attrSet("id", name.normalize("NFC"));
}
