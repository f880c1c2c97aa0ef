/** The ids that an author wrote on a token and on all that it holds. */
import type Token from "markdown-it/lib/token.mjs";
import { elementIdOf } from "../markdown/element-id.ts";

export function listElementIds(token: Token): readonly string[] {
  const id = elementIdOf(token);
  return [...(id === undefined ? [] : [id]), ...(token.children ?? []).flatMap(listElementIds)];
}
