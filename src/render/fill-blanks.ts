/** Fills the blanks of a talk's HTML, for the page that it is printed on. */
import type { Blank, CardBlank, LinkBlank } from "../model/blank.ts";
import { namesOf } from "../model/blank.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { hostOf } from "../text/host-of.ts";
import { attribute, renderAliases } from "./attributes.ts";
import type { RenderContext } from "./context.ts";
import { fillImage } from "./fill-image.ts";
import { hrefOf } from "./href-of.ts";
import { placedId } from "./placement.ts";

const MARK = "\uFDD0(\\d+)\uFDD1";
/** Whatever stands around the marks, they are replaced with as much of it as depends on them. */
const PLACES = new RegExp(
  [
    `<img src="${MARK}">`,
    `<span id="${MARK}"></span>`,
    `<a class="card" href="${MARK}"([^>]*)>([^<]*)</a>`,
    ` id="${MARK}"`,
    ` href="#${MARK}"`,
    ` href="${MARK}"`,
    MARK,
  ].join("|"),
  "g",
);

type Groups = readonly (string | undefined)[];

export function fillBlanks(html: string, blanks: readonly Blank[], context: RenderContext): string {
  if (!html.includes("\uFDD0")) return html;
  return html.replace(PLACES, (_, ...groups: string[]) => {
    const [image, names, card, own, words, id, fragment, link, text] = groups as Groups;
    const at = image ?? names ?? card ?? id ?? fragment ?? link ?? text;
    const blank = blanks[Number(at)];
    // Each kind is filled in its own place, and nowhere else.
    if (blank?.kind === "image" && image !== undefined)
      return fillImage({ ...blank, attributes: fillBlanks(blank.attributes, blanks, context) }, context);
    if (blank?.kind === "names" && names !== undefined)
      return renderAliases(
        blank.names.flatMap((name) => namesOf(name, context.talk.names)),
        context,
      );
    if (blank?.kind === "card" && card !== undefined) return fillCard(blank, { own, words }, context);
    if (blank?.kind === "id" && (id ?? fragment) !== undefined)
      return fillId(blank.name, fragment !== undefined, context);
    if (blank?.kind === "link" && link !== undefined) return fillLink(blank, context);
    if (blank?.kind === "link" && text !== undefined) return escapeHtml(nameOf(blank, context) ?? "");
    return "";
  });
}

/** A place that has no name gets no id. */
function fillId(sign: string, isFragment: boolean, context: RenderContext): string {
  const [name] = namesOf(sign, context.talk.names);
  if (name === undefined) return "";
  const id = escapeHtml(placedId(context, name));
  return isFragment ? ` href="#${id}"` : ` id="${id}"`;
}

/** A link that leads nowhere is plain text. */
function fillLink(link: LinkBlank, context: RenderContext): string {
  const href = hrefOf(link.href, context);
  if (href === undefined) return "";
  const label = link.name === "label" ? nameOf(link, context) : undefined;
  return attribute("href", href) + attribute("aria-label", label);
}

/** What its author calls it, else the title of the talk that it leads to, or its host; nothing where it leads nowhere. */
function nameOf({ href: written, title }: LinkBlank, context: RenderContext): string | undefined {
  const { site, talk } = context;
  const href = hrefOf(written, context);
  if (href === undefined) return undefined;
  if (title !== undefined) return title;
  const target = site.resolve(talk.path, written);
  const own = target.kind === "page" ? site.talks.find(({ url }) => url === target.url)?.title : undefined;
  return own?.trim() || hostOf(href) || href;
}

function fillCard(
  { href }: CardBlank,
  { own = "", words = "" }: { readonly own?: string; readonly words?: string },
  context: RenderContext,
): string {
  const target = hrefOf(href, context);
  return target === undefined
    ? `<span class="card"${own}>${words}</span>`
    : `<a class="card"${attribute("href", target)}${own}>${words}</a>`;
}
