/** Sections as a page has them: each a `<section>` with its id, its heading, its permalink, and all that stands under it. */
import type { SectionId } from "../model/brands.ts";
import type { Section, TalkRoot } from "../model/section.ts";
import type { SectionPrint, TalkPrint } from "../model/talk-print.ts";
import { relativeUrl } from "../site/relative-url.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { attribute, languageAttributes, renderAliases } from "./attributes.ts";
import type { RenderContext } from "./context.ts";
import { fillBlanks } from "./fill-blanks.ts";
import { placedId, placedLevel } from "./placement.ts";
import { headingText } from "./render-heading.ts";
import { typesetText } from "./typography/typeset.ts";

/** All of a talk below its title. */
export function renderTalk(context: RenderContext): string {
  const print = printOf(context);
  return new PagePrinter(context, print, print.sections).root(context.talk.root);
}

/** The notes that are for a handout, under the headings that they belong to. */
export function renderHandout(context: RenderContext): string {
  const print = printOf(context);
  const { handout } = context.talk;
  return handout === undefined ? "" : new PagePrinter(context, print, print.handout).root(handout);
}

/** A page's title as its author wrote it, with what stands in it. */
export function renderTitle(context: RenderContext): string {
  const { root, lang, title } = context.talk;
  const print = printOf(context);
  if (root.heading === undefined) return escapeHtml(typesetText(title, lang));
  return fillBlanks(print.sections[0]?.heading ?? "", print.blanks, context);
}

function printOf({ talk, site, words, uiLang }: RenderContext): TalkPrint {
  return talk.print({ lang: talk.lang, words, uiLang, marksLanguages: site.marksLanguages });
}

const NOTHING: SectionPrint = { heading: "", body: "", footnotes: "" };

class PagePrinter {
  private readonly context: RenderContext;
  private readonly print: TalkPrint;
  /** In reading order, as they are asked for. */
  private readonly sections: Iterator<SectionPrint>;
  constructor(context: RenderContext, print: TalkPrint, sections: readonly SectionPrint[]) {
    this.context = context;
    this.print = print;
    this.sections = sections[Symbol.iterator]();
  }

  root({ children }: TalkRoot): string {
    const own = this.next();
    const { lang } = this.context.talk;
    return this.text(own) + children.map((child) => this.section(child, lang)).join("");
  }

  private section(section: Section, inherited: string): string {
    const { heading, id } = section;
    const { context } = this;
    const own = this.next();
    const lang = heading.lang ?? inherited;
    const head = renderHead(section, context, lang, this.fill(own.heading));
    const children = section.children.map((child) => this.section(child, lang)).join("");
    const open = `<section${attribute("id", placedId(context, id))}${attribute("class", own.class)}${languageAttributes(heading.lang, inherited)}${landingAttributes(id, context)}>`;
    return `${open}${renderAliases(section.aliases, context)}${head}\n${this.text(own)}${children}</section>\n`;
  }

  private next(): SectionPrint {
    const { value, done } = this.sections.next();
    return done ? NOTHING : value;
  }

  private text({ body, footnotes }: SectionPrint): string {
    return this.fill(body) + this.fill(footnotes);
  }

  private fill(html: string): string {
    return fillBlanks(html, this.print.blanks, this.context);
  }
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
function renderHead(section: Section, context: RenderContext, lang: string, html: string): string {
  const { heading, id } = section;
  const { words } = context;
  const level = placedLevel(context, section.level);
  const name = `${words.permalink} ${heading.text === "" ? `#${id}` : headingText(heading, lang)}`;
  const fragment = attribute("data-fragment", context.shared && `#${id}`);
  const link = `<a class="permalink" href="${permanentHref(id, context)}"${fragment}${attribute("aria-label", name)}>§</a>`;
  if (heading.text === "") return `<div class="head empty">${html}${link}</div>`;
  return `<div class="head"><h${level}>${html}</h${level}>${link}</div>`;
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
