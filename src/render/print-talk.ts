/** A talk as HTML, section by section, with blanks for what only the site knows. */
import type { PrintSetting, SectionPrint, TalkPrint } from "../model/talk-print.ts";
import type { WrittenFootnote, WrittenRoot, WrittenSection } from "../model/written.ts";
import { attribute } from "./attributes.ts";
import { type PrintContext, wordsLang } from "./context.ts";
import type { Highlight } from "./highlighter.ts";
import { openBlanks } from "./open-blanks.ts";
import { renderBody } from "./render-body.ts";
import { renderHeading } from "./render-heading.ts";

const THIN_SECTION_WORDS = 15;

export interface TalkToPrint {
  readonly root: WrittenRoot;
  readonly handout?: WrittenRoot;
}

export function printTalk(
  { root, handout }: TalkToPrint,
  setting: PrintSetting,
  highlight: Highlight,
): TalkPrint {
  const context = { ...setting, highlight, blanks: openBlanks() };
  return {
    sections: printSection(root, context, context.lang),
    handout: handout === undefined ? [] : printSection(handout, context, context.lang),
    blanks: context.blanks.list,
  };
}

/** The section, then those below it in reading order. */
function printSection(
  section: WrittenRoot | WrittenSection,
  context: PrintContext,
  inherited: string,
): readonly SectionPrint[] {
  const { heading, continuations, children } = section;
  // A page's title may be in another language than the page.
  const around = "level" in section ? (heading?.lang ?? inherited) : inherited;
  const body = renderBody(section.body, context, { lang: around, continuations });
  const own: SectionPrint = {
    heading: heading === undefined ? "" : renderHeading(heading, context, heading.lang ?? inherited),
    body,
    footnotes: renderFootnotes(section.footnotes, context, around),
    class: [...(heading?.classes ?? []), thinness(section, body)].filter(Boolean).join(" ") || undefined,
  };
  return [own, ...children.flatMap((child) => printSection(child, context, around))];
}

/** How little a section says decides how much room it gets. */
function thinness({ children }: WrittenRoot | WrittenSection, body: string): string | undefined {
  const text = body.replace(/<[^>]*>/g, " ").trim();
  if (text === "")
    return /<(img|hr|pre|table)/.test(body) ? undefined : children.length > 0 ? "opener" : "bare";
  return children.length === 0 && text.length < 200 && text.split(/\s+/).length <= THIN_SECTION_WORDS
    ? "thin"
    : undefined;
}

function renderFootnotes(footnotes: readonly WrittenFootnote[], context: PrintContext, lang: string): string {
  if (footnotes.length === 0) return "";
  const items = footnotes.map((note) => renderFootnote(note, context, lang)).join("");
  return `<ol class="footnotes"${attribute("aria-label", context.words.footnotes)}>${items}</ol>\n`;
}

function renderFootnote(
  { number, references, body }: WrittenFootnote,
  context: PrintContext,
  lang: string,
): string {
  const { words, blanks } = context;
  const places = Math.max(1, references);
  const back = Array.from({ length: places }, (_, at) => {
    const again = at === 0 ? "" : `-${at + 1}`;
    const place = words.backToPlace.replace("%n", String(at + 1)).replace("%m", String(places));
    const label = attribute("aria-label", places === 1 ? words.backToText : place) + wordsLang(context, lang);
    const shown = places === 1 ? "↩" : `↩\u00a0${at + 1}`;
    return ` <a class="back" href="#${blanks.id(`_ref-${number}${again}`)}"${label}>${shown}</a>`;
  }).join("");
  const html = renderBody(body, context, { lang }).trim();
  const joined = html.endsWith("</p>") ? `${html.slice(0, -4)}${back}</p>` : html + back;
  return `<li id="${context.blanks.id(`_note-${number}`)}" value="${number}">${joined}</li>`;
}
