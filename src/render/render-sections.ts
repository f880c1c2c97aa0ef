/** Sections as HTML: each a `<section>` with its id, its heading, its permalink, and all that stands under it. */
import type { SectionId } from "../model/brands.ts";
import type { Footnote, Section } from "../model/section.ts";
import { relativeUrl } from "../site/relative-url.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { attribute, languageAttributes, renderAliases } from "./attributes.ts";
import { type RenderContext, wordsLang } from "./context.ts";
import { placedId, placedLevel } from "./placement.ts";
import { renderBody } from "./render-body.ts";
import { headingText, renderHeading } from "./render-heading.ts";

const THIN_SECTION_WORDS = 15;

/** All of a talk below its title. */
export function renderTalk(context: RenderContext): string {
  const { root, lang } = context.talk;
  const lead = renderBody(root.body, context, { lang, continuations: root.continuations });
  return (
    lead +
    renderFootnotes(root.footnotes, context, lang) +
    root.children.map((child) => renderSection(child, context, lang)).join("")
  );
}

function renderSection(section: Section, context: RenderContext, inherited: string): string {
  const { heading, id } = section;
  const lang = heading.lang ?? inherited;
  const body = renderBody(section.body, context, { lang, continuations: section.continuations });
  const notes = renderFootnotes(section.footnotes, context, lang);
  const children = section.children.map((child) => renderSection(child, context, lang)).join("");
  const classes = [...heading.classes, thinness(section, body)].filter(Boolean).join(" ");
  const open = `<section${attribute("id", placedId(context, id))}${attribute("class", classes || undefined)}${languageAttributes(heading.lang, inherited)}${landingAttributes(id, context)}>`;
  return `${open}${renderAliases(section.aliases, context)}${renderHead(section, context, lang)}\n${body}${notes}${children}</section>\n`;
}

/** Where a reader of the section goes on in another language: said where it is not the fragment of the same name. */
function landingAttributes(id: SectionId, { site, talk, shared }: RenderContext): string {
  if (shared !== undefined) return "";
  return site
    .translationsOf(talk.path)
    .filter(({ landings }) => landings.get(id) !== id)
    .map(({ lang, landings }) => attribute(`data-in-${lang.toLowerCase()}`, landings.get(id)))
    .join("");
}

/** The permalink stands beside the heading, so that the heading's name is its text and nothing else. */
function renderHead(section: Section, context: RenderContext, lang: string): string {
  const { heading, id } = section;
  const { words } = context;
  const level = placedLevel(context, section.level);
  const name = `${words.permalink} ${heading.text === "" ? `#${id}` : headingText(heading, lang)}`;
  const fragment = attribute("data-fragment", context.shared && `#${id}`);
  const link = `<a class="permalink" href="${permanentHref(id, context)}"${fragment}${attribute("aria-label", name)}>§</a>`;
  if (heading.text === "")
    return `<div class="head empty">${renderHeading(heading, context, lang)}${link}</div>`;
  return `<div class="head"><h${level}>${renderHeading(heading, context, lang)}</h${level}>${link}</div>`;
}

/** Leads to the section on its talk's own page, wherever it is printed: that address is the one that stays. */
function permanentHref(id: string, { talk, shared }: RenderContext): string {
  const page = shared === undefined ? "" : relativeUrl(shared.url, talk.url);
  return escapeHtml(`${page}#${encodeFragment(id)}`);
}

/** Characters that end an attribute or a URL; letters of any script stay readable. */
function encodeFragment(id: string): string {
  return id.replace(/["'<>`%\s]/g, encodeURIComponent);
}

/** How little a section says decides how much room it gets. */
function thinness({ children }: Section, body: string): string | undefined {
  const text = body.replace(/<[^>]*>/g, " ").trim();
  if (text === "")
    return /<(img|hr|pre|table)/.test(body) ? undefined : children.length > 0 ? "opener" : "bare";
  return children.length === 0 && text.length < 200 && text.split(/\s+/).length <= THIN_SECTION_WORDS
    ? "thin"
    : undefined;
}

function renderFootnotes(footnotes: readonly Footnote[], context: RenderContext, lang: string): string {
  if (footnotes.length === 0) return "";
  const items = footnotes.map((note) => renderFootnote(note, context, lang)).join("");
  return `<ol class="footnotes"${attribute("aria-label", context.words.footnotes)}>${items}</ol>\n`;
}

function renderFootnote(
  { number, references, body }: Footnote,
  context: RenderContext,
  lang: string,
): string {
  const back = Array.from({ length: Math.max(1, references) }, (_, at) => {
    const again = at === 0 ? "" : `-${at + 1}`;
    const name = `${context.words.backToText}${at === 0 ? "" : ` ${at + 1}`}`;
    const label = attribute("aria-label", name) + wordsLang(context, lang);
    return ` <a class="back" href="#${placedId(context, `_ref-${number}${again}`)}"${label}>↩</a>`;
  }).join("");
  const html = renderBody(body, context, { lang }).trim();
  const joined = html.endsWith("</p>") ? `${html.slice(0, -4)}${back}</p>` : html + back;
  return `<li${attribute("id", placedId(context, `_note-${number}`))} value="${number}">${joined}</li>`;
}
