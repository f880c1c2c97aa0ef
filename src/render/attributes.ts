/** Attributes as they stand in a tag. */
import type Token from "markdown-it/lib/token.mjs";
import { escapeHtml } from "../text/escape-html.ts";

export function attribute(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${escapeHtml(value)}"`;
}

/** The token's own attributes, less those that its handler prints itself. */
export function attributesOf(token: Token, except: readonly string[] = []): string {
  return (token.attrs ?? [])
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => attribute(name, value))
    .join("");
}
