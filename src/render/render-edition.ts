/** Talks on one page, to be printed: each a section under its title, its own sections that much deeper. */
import type { Edition, Part, PlacedTalk, Site } from "../model/site.ts";
import type { Words } from "../model/words.ts";
import { idPrefixes } from "../site/build-editions.ts";
import { relativeUrl } from "../site/relative-url.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { attribute, languageAttributes, renderAliases } from "./attributes.ts";
import type { RenderContext } from "./context.ts";
import { placedId } from "./placement.ts";
import { renderTalk, renderTitle } from "./render-sections.ts";
import { typesetText } from "./typography/typeset.ts";

export interface EditionContext {
  readonly site: Site;
  readonly edition: Edition;
  wordsFor(lang: string): { readonly lang: string; readonly words: Words };
}

/** Prints each talk of the edition below a heading of `level`. */
type Place = (talk: PlacedTalk, level: number) => RenderContext;

const DEEPEST = 6;

/** All of an edition below its cover. */
export function renderEdition(context: EditionContext): string {
  const { part, lang, isBook } = context.edition;
  const place = placeIn(context);
  const within = (of: Part, level: number, around: string): string =>
    renderLead(of, level, place) +
    of.talks.map((talk) => renderChapter(place(talk, level + 1), around)).join("") +
    (isBook ? of.parts.map((below) => section(below, level + 1, around)).join("") : "");
  const prefixes = idPrefixes(context.edition);
  const section = (of: Part, level: number, around: string): string => {
    const own = of.lang === around ? undefined : of.lang;
    const open = `<section class="part-section"${attribute("id", prefixes.get(of.url))}${languageAttributes(own, around)}>`;
    return `${open}${renderPartHead(of, level, place)}${within(of, level, of.lang)}</section>\n`;
  };
  return within(part, 1, lang);
}

/** The world of a talk that stands below a heading of `level`. */
export function placeIn({ site, edition, wordsFor }: EditionContext): Place {
  const prefixes = idPrefixes(edition);
  return (talk, level) => {
    const { words, lang } = wordsFor(talk.lang);
    const uiLang = lang === talk.lang ? undefined : lang;
    const shared = { url: edition.url, prefixes, deeper: level - 1 };
    return { site, talk, words, uiLang, shared };
  };
}

/** A folder's own page stands before its talks. */
function renderLead({ page }: Part, level: number, place: Place): string {
  return page === undefined ? "" : renderTalk(place(page, level));
}

function renderPartHead({ page, title, lang }: Part, level: number, place: Place): string {
  const tag = `h${Math.min(level, DEEPEST)}`;
  if (page === undefined)
    return `<div class="head"><${tag}>${escapeHtml(typesetText(title, lang))}</${tag}></div>\n`;
  return renderTitleHead(place(page, level), tag);
}

function renderChapter(context: RenderContext, around: string): string {
  const { lang, frontMatter } = context.talk;
  const own = languageAttributes(lang === around ? undefined : lang, around);
  const tag = `h${Math.min((context.shared?.deeper ?? 0) + 1, DEEPEST)}`;
  const facts = [
    ...frontMatter.speakers,
    ...(frontMatter.licence === undefined ? [] : [frontMatter.licence]),
  ];
  const meta = facts.length === 0 ? "" : `<p class="meta">${escapeHtml(facts.join(", "))}</p>\n`;
  const open = `<section class="chapter"${attribute("id", placedId(context, ""))}${own}>`;
  return `${open}${renderTitleHead(context, tag)}${meta}${renderTalk(context)}</section>\n`;
}

/** With the names that the title has on its own page, and the way there. */
function renderTitleHead(context: RenderContext, tag: string): string {
  const { talk, shared, words } = context;
  const { root, title, lang } = talk;
  const names = renderAliases([...(root.id === undefined ? [] : [root.id]), ...root.aliases], context);
  const href = relativeUrl(shared?.url ?? talk.url, talk.url);
  const label = `${words.permalink} ${typesetText(title, lang)}`;
  const own = languageAttributes(root.heading?.lang, lang);
  const link = `<a class="permalink"${attribute("href", href)}${attribute("aria-label", label)}>§</a>`;
  return `${names}<div class="head"><${tag}${own}>${renderTitle(context)}</${tag}>${link}</div>\n`;
}
