/** Attributes as they stand in a tag. */
import type Token from "markdown-it/lib/token.mjs";
import { escapeHtml } from "../text/escape-html.ts";
import { directionOf } from "../text/language-tag.ts";
import type { Blanks } from "./open-blanks.ts";
import { type Placement, placedId } from "./placement.ts";

export function attribute(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${escapeHtml(value)}"`;
}

/** `lang`, and `dir` where the language is not written in the direction of what stands around it. */
export function languageAttributes(lang: string | undefined, around: string): string {
  if (lang === undefined) return "";
  const direction = directionOf(lang);
  return (
    attribute("lang", lang) + attribute("dir", direction === directionOf(around) ? undefined : direction)
  );
}

/** Other names of a place on the page. */
export function renderAliases(aliases: readonly string[], context: Placement): string {
  return aliases.map((alias) => `<span${attribute("id", placedId(context, alias))}></span>`).join("");
}

/** The same where they are not known yet. */
export function renderNames(names: readonly string[], { blanks }: { readonly blanks: Blanks }): string {
  return names.length === 0 ? "" : `<span id="${blanks.add({ kind: "names", names })}"></span>`;
}

/** The token's own attributes, less those that its handler prints itself. */
export function attributesOf(
  token: Token,
  { context }: { readonly context: { readonly blanks: Blanks } },
  except: readonly string[] = [],
): string {
  return (token.attrs ?? [])
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => attribute(name, name === "id" ? context.blanks.id(value) : value))
    .join("");
}
