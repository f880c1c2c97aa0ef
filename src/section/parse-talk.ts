/** A file becomes a talk. The order of the steps is written here, once. */
import type Token from "markdown-it/lib/token.mjs";
import { inlineText } from "../markdown/inline-text.ts";
import { parseMarkdown } from "../markdown/parse-markdown.ts";
import type { Embed } from "../markdown/read-html.ts";
import type { Deck, SourceFile } from "../model/deck.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FrontMatter } from "../model/front-matter.ts";
import type { Outline } from "../model/section.ts";
import type { CodeBlock, Reference, TalkFacts } from "../model/talk.ts";
import type { WrittenRoot } from "../model/written.ts";
import type { DeckSource } from "../source/dialects/dialect.ts";
import { parseFrontMatter } from "../source/parse-front-matter.ts";
import { type DeckOptions, readDeck } from "../source/read-deck.ts";
import { splitFrontMatter } from "../source/split-front-matter.ts";
import { buildSections } from "./build-sections.ts";
import { flattenSections } from "./flatten-sections.ts";
import { foldSections } from "./fold-sections.ts";
import { gatherNotes } from "./gather-notes.ts";
import { leaveOut, visibleTokens } from "./leave-out.ts";
import { liftFootnotes } from "./lift-footnotes.ts";
import { readOutline } from "./outline-facts.ts";
import { proseOf } from "./prose-of.ts";
import { leftOutLines, publicMarkdown } from "./public-markdown.ts";
import { readableName } from "./readable-name.ts";
import { tellLanguage } from "./tell-language.ts";

export interface TalkOptions extends Partial<DeckOptions> {
  /** BCP 47 tag of talks that name no language themselves. */
  readonly lang?: string;
}

/** A file whose head has been read, and whose dialect can be told. */
export interface TalkSource extends DeckSource {
  readonly frontMatter: FrontMatter;
  readonly diagnostics: readonly Diagnostic[];
}

export function readTalkSource(
  file: SourceFile,
  settings: DeckSource["settings"] = {},
  variables: DeckSource["variables"] = {},
): TalkSource {
  const split = splitFrontMatter(file.text);
  return { file, split, settings, variables, ...parseFrontMatter(file, split) };
}

/** Characters of a talk's prose from which its language is told. */
const SAMPLE = 4000;

/** A talk read whole, whose sections have no names yet. */
export interface WrittenTalk {
  /** All of it, whatever the audience. */
  readonly outline: Outline;
  /** What the audience of this build may see. */
  readonly root: WrittenRoot;
  /** The notes of a handout under their headings; undefined when there are none. */
  readonly handout?: WrittenRoot;
  readonly facts: Omit<TalkFacts, "outline" | "root" | "handout" | "minutes" | "summary" | "images">;
  readonly publicMarkdown: string;
}

export function parseTalk(source: TalkSource, options: TalkOptions = {}): WrittenTalk {
  const { frontMatter, split, file } = source;
  const dialect = options.dialect ?? frontMatter.dialect ?? "plain";
  const notes = frontMatter.notes ?? options.notes;
  const { deck, chapters, privateNotes, ...read } = readDeck(source, { ...options, dialect, notes });
  const { tokens, ...parsed } = parseMarkdown(deck, { limits: options.limits });
  const { body, footnotes } = liftFootnotes(tokens);
  const visible = isWhole(deck, options) ? tokens : visibleTokens(tokens, options);
  const written = foldSections(body, { title: frontMatter.title });
  const outline = readOutline(written);
  const whole = buildSections(written, footnotes);
  const root = isWhole(deck, options) ? whole : leaveOut(whole, footnotes, options);
  const { references, codeBlocks } = listReferences(visible);
  return {
    outline,
    root,
    handout: gatherNotes(root),
    publicMarkdown: publicMarkdown({ deck, split, tokens: visible, leftOut: leftOutLines(tokens, visible) }),
    facts: {
      path: file.path,
      frontMatter,
      title: frontMatter.title ?? root.heading?.text ?? findTitle(root) ?? readableName(file.path),
      ...tellLanguage(file.path, proseOf(visible, SAMPLE), {
        written: frontMatter.lang,
        usual: options.lang,
      }),
      ...{ dialect, chapters, privateNotes, codeBlocks },
      references: [...occasionReferences(frontMatter, split.bodyOffset), ...references],
      diagnostics: [...source.diagnostics, ...read.diagnostics, ...parsed.diagnostics],
    },
  };
}

/** Nothing is left out of it. */
function isWhole({ slides }: Deck, { audiences }: TalkOptions): boolean {
  return audiences === undefined && !slides.some(({ mark }) => mark.isLeftOut);
}

/** The first h1, else the first heading that has words. */
function findTitle(root: WrittenRoot): string | undefined {
  const headings = flattenSections(root.children)
    .map(({ heading }) => heading)
    .filter(({ text }) => text !== "");
  return (headings.find(({ level }) => level === 1) ?? headings[0])?.text;
}

/** Slides and recordings may stand beside the talk. */
function occasionReferences({ given }: FrontMatter, endLine: number): Reference[] {
  const addresses = given.flatMap(({ url, slides, recording }) => [url, slides, recording]);
  return addresses.flatMap((href) => (href === undefined ? [] : [{ kind: "link", href, line: 1, endLine }]));
}

/** Everything in the talk that points elsewhere, and every block of code that names its language. */
function listReferences(tokens: readonly Token[]): { references: Reference[]; codeBlocks: CodeBlock[] } {
  const references: Reference[] = [];
  const codeBlocks: CodeBlock[] = [];
  let [line, endLine] = [1, 1];
  for (const token of tokens) {
    if (token.map) [line, endLine] = [token.map[0] + 1, Math.max(token.map[0] + 1, token.map[1])];
    if (token.type === "fence" && token.meta?.language)
      codeBlocks.push({ language: token.meta.language, line });
    for (const candidate of [token, ...(token.children ?? [])])
      references.push(...referencesOf(candidate).map((reference) => ({ ...reference, line, endLine })));
  }
  return { references, codeBlocks };
}

function referencesOf(token: Token): readonly Omit<Reference, "line" | "endLine">[] {
  if (token.type === "embed") {
    const { href, others } = token.meta as Embed;
    return [href, ...others].flatMap((file) => (file === undefined ? [] : [{ kind: "link", href: file }]));
  }
  if (!/^(image|link_open|html_open)$/.test(token.type)) return [];
  const isImage = token.type === "image";
  const href = token.attrGet(isImage ? "src" : "href");
  if (typeof href !== "string") return [];
  return [
    isImage
      ? { kind: "image", href, ...(lacksAlt(token) ? { lacksAlt: true } : {}) }
      : { kind: "link", href },
  ];
}

/** In HTML an empty `alt` says that the image is mere decoration; Markdown has no way to say so. */
function lacksAlt({ attrs, children }: Token): boolean {
  if (children === null) return !attrs?.some(([name]) => name === "alt");
  return inlineText(children).trim() === "";
}
