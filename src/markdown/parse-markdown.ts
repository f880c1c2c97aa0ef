/** Sets markdown-it up, here and nowhere else, and reads a deck into one list of tokens. */
import MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import deflist from "markdown-it-deflist";
import footnote from "markdown-it-footnote";
import type { Deck } from "../model/deck.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { MarkdownEnv } from "./env.ts";
import { anchorsBeforeHeadings } from "./rules/anchors-before-headings.ts";
import { attributes } from "./rules/attributes.ts";
import { containers } from "./rules/containers.ts";
import { fences } from "./rules/fences.ts";
import { footnoteBlock } from "./rules/footnote-block.ts";
import { githubAlerts } from "./rules/github-alerts.ts";
import { githubAnchors } from "./rules/github-anchors.ts";
import { htmlHeadings } from "./rules/html-headings.ts";
import { quoteFigure } from "./rules/quote-figure.ts";
import { sanitizeHtml } from "./rules/sanitize-html.ts";
import { singleTilde } from "./rules/single-tilde.ts";
import { slideBreaks } from "./rules/slide-breaks.ts";
import { taskList } from "./rules/task-list.ts";
import { unusedFootnotes } from "./rules/unused-footnotes.ts";
import { writtenIds } from "./rules/written-ids.ts";

export interface ParsedMarkdown {
  readonly tokens: readonly Token[];
  readonly lines: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface MarkdownOptions {
  /** Everything that is not CommonMark. @default true */
  readonly extensions?: boolean;
}

/** A markdown-it that reads slides; with `extensions: false`, plain CommonMark. */
export function createMarkdown({ extensions = true }: MarkdownOptions = {}): MarkdownIt {
  if (!extensions) return new MarkdownIt("commonmark").use(slides);
  const md = new MarkdownIt({ html: true, linkify: true }).use(slides);
  // What may not be linked is a link without address, not raw Markdown on the page.
  md.validateLink = () => true;
  linkWebAddresses(md);
  // Rules that run "after block" stand in the reverse of this order.
  md.use(fences)
    .use(attributes)
    .use(taskList)
    .use(quoteFigure)
    .use(githubAlerts)
    .use(htmlHeadings)
    .use(slideBreaks);
  md.use(containers).use(deflist).use(footnote).use(footnoteBlock).use(unusedFootnotes).use(singleTilde);
  return md.use(sanitizeHtml).use(anchorsBeforeHeadings).use(writtenIds).use(githubAnchors);
}

const shared = createMarkdown();

export function parseMarkdown(deck: Deck, md: MarkdownIt = shared): ParsedMarkdown {
  const lines = deck.file.text.split("\n");
  const env: MarkdownEnv = { file: deck.file, lines, slides: deck.slides, lineOffset: 0, diagnostics: [] };
  const tokens = md.parse("", env);
  return { tokens, lines, diagnostics: env.diagnostics };
}

/** Reads the blocks of each slide by itself, so that none crosses into the next; link definitions are shared. */
function slides(md: MarkdownIt): void {
  md.core.ruler.at("normalize", () => {});
  md.core.ruler.at("block", (state: StateCore) => {
    const env = state.env as MarkdownEnv;
    for (const slide of env.slides) {
      const first = state.tokens.length;
      env.lineOffset = slide.lineOffset;
      md.block.parse(slide.markdown, md, env, state.tokens);
      shiftLines(state.tokens, first, slide.lineOffset);
    }
  });
}

function shiftLines(tokens: readonly Token[], first: number, offset: number): void {
  for (const token of tokens.slice(first)) {
    if (token.map) token.map = [token.map[0] + offset, token.map[1] + offset];
  }
}

/** As on GitHub: `https://…`, `www.…` and mail addresses become links, `setup.md` does not. */
function linkWebAddresses(md: MarkdownIt): void {
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: true });
  md.linkify.add("www.", {
    validate: (text, at) =>
      /^[a-z0-9-]+(\.[a-z0-9-]+)+[^\s<>"']*?(?=[.,;:!?)\]]*(?:[\s<]|$))/i.exec(text.slice(at))?.[0].length ??
      0,
    normalize: (match) => {
      match.url = `https://${match.url}`;
    },
  });
}
