/** Highlights code with Shiki as it is built: each token one of a dozen classes, never an inline style. */
import type { HighlighterCore, LanguageRegistration, ThemedToken } from "shiki";
import { createCssVariablesTheme, createHighlighterCore } from "shiki/core";
import { createOnigurumaEngine } from "shiki/engine/oniguruma";
import { bundledLanguages } from "shiki/langs";
import { escapeHtml } from "../text/escape-html.ts";

/** The HTML of each line of `code`, or undefined when the language is not known. */
export type Highlight = (code: string, language: string) => readonly string[] | undefined;

/** Shiki's token variables and the class of each; tokens without one take the text's own colour. */
const CLASSES: Readonly<Record<string, string>> = {
  link: "lk",
  string: "st",
  comment: "cm",
  constant: "cn",
  keyword: "kw",
  parameter: "pa",
  function: "fn",
  "string-expression": "sx",
  punctuation: "pu",
  inserted: "in",
  deleted: "de",
  changed: "ch",
};
const THEME = "classes";
const LONGEST_LINE = 2000;
/** Each line is compared with all brackets that are open there; nobody reads code that is nested so deep. */
const DEEPEST = 200;
const PLAIN = new Set([
  "",
  "text",
  "txt",
  "plain",
  "plaintext",
  "ansi",
  "none",
  "nohighlight",
  "output",
  "raw",
]);

export function isKnownLanguage(language: string): boolean {
  return PLAIN.has(language) || Object.hasOwn(bundledLanguages, language);
}

export function knownLanguages(): readonly string[] {
  return Object.keys(bundledLanguages);
}

/** Their grammars bring ten others for text within text, which costs more than all the rest together. */
const HEREDOC_LANGUAGES = new Set(["ruby", "crystal", "elixir", "julia", "perl", "raku"]);

/** The grammar with those it embeds, or alone where what it embeds is rare. */
async function readGrammar(name: string): Promise<readonly LanguageRegistration[]> {
  const { default: grammars } = await bundledLanguages[name as keyof typeof bundledLanguages]();
  const own = grammars[grammars.length - 1];
  return own && HEREDOC_LANGUAGES.has(own.name) ? [{ ...own, embeddedLangs: [] }] : grammars;
}

/**
 * Some read other languages within their own only where these happen to be loaded: Markdown the code of its fences. They
 * are kept apart, or the colours of a block would depend on which talks were read before.
 */
function keepsApart(grammars: readonly LanguageRegistration[]): boolean {
  return grammars.some(
    ({ name, embeddedLangsLazy = [] }) => embeddedLangsLazy.length > 0 || HEREDOC_LANGUAGES.has(name),
  );
}

const cores = new Map<string, Promise<HighlighterCore>>();

function coreFor(grammars: readonly LanguageRegistration[]): Promise<HighlighterCore> {
  const name = keepsApart(grammars) ? (grammars[grammars.length - 1]?.name ?? "") : "";
  const core =
    cores.get(name) ??
    createHighlighterCore({
      themes: [createCssVariablesTheme({ name: THEME, variablePrefix: "--" })],
      langs: [],
      engine: createOnigurumaEngine(import("shiki/wasm")),
    });
  cores.set(name, core);
  return core;
}

/** Whoever was stopped while code was read leaves grammars that are broken. */
export function forgetGrammars(): void {
  cores.clear();
}

/** What highlights the language, with its grammar loaded. */
async function loadLanguage(name: string): Promise<HighlighterCore> {
  const grammars = await readGrammar(name);
  const core = await coreFor(grammars);
  if (!core.getLoadedLanguages().includes(name)) await core.loadLanguage([...grammars]);
  return core;
}

/** Loads the grammars of `languages`, once each, and returns the function that uses them. */
export async function createHighlighter(languages: Iterable<string>): Promise<Highlight> {
  const wanted = [...new Set(languages)].filter((name) => Object.hasOwn(bundledLanguages, name));
  const loaded = await Promise.all(wanted.map(async (name) => [name, await loadLanguage(name)] as const));
  const coreOf = new Map(loaded);
  return (code, language) => {
    const core = coreOf.get(language);
    if (core === undefined) return plainLines(code, language);
    return isTooDeep(code) ? plainLines(code, "") : highlightLines(core, code, language);
  };
}

function isTooDeep(code: string): boolean {
  let depth = 0;
  for (const bracket of code.match(/[([{)\]}]/g) ?? []) {
    depth = "([{".includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}

function plainLines(code: string, language: string): readonly string[] | undefined {
  return PLAIN.has(language) ? code.split("\n").map(escapeHtml) : undefined;
}

/** No limit in time, so that the same code always comes out the same; lines too long to be read are left plain. */
function highlightLines(shiki: HighlighterCore, code: string, language: string): readonly string[] {
  const options = { lang: language, theme: THEME, tokenizeTimeLimit: 0, tokenizeMaxLineLength: LONGEST_LINE };
  return shiki.codeToTokensBase(code, options).map(lineHtml);
}

function lineHtml(tokens: readonly ThemedToken[]): string {
  const runs: { name: string | undefined; text: string }[] = [];
  for (const { content, color } of tokens) {
    const last = runs[runs.length - 1];
    const name = content.trim() === "" ? last?.name : classOf(color);
    if (last && last.name === name) last.text += content;
    else runs.push({ name, text: content });
  }
  return runs
    .map(({ name, text }) => (name ? `<span class="${name}">${escapeHtml(text)}</span>` : escapeHtml(text)))
    .join("");
}

/** `var(--token-string-expression)` → `sx`. */
function classOf(color: string | undefined): string | undefined {
  const variable = /^var\(--token-([a-z-]+)\)$/.exec(color ?? "")?.[1];
  return variable && CLASSES[variable];
}
