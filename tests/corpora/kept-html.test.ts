/** What authors of real talks wrote in HTML and meant no harm by stays: the allowlist costs them next to nothing. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type Token from "markdown-it/lib/token.mjs";
import { html as namespaces, Tokenizer } from "parse5";
import { describe, expect, test } from "vitest";
import { DroppedHtml } from "../../src/markdown/dropped-html.ts";
import type { MarkdownEnv } from "../../src/markdown/env.ts";
import { OpenElements } from "../../src/markdown/open-elements.ts";
import { createMarkdown, parseMarkdown } from "../../src/markdown/parse-markdown.ts";
import { type Embed, readHtml } from "../../src/markdown/read-html.ts";
import { sourcePath } from "../../src/model/brands.ts";
import type { DialectName } from "../../src/model/deck.ts";
import { readTalkSource } from "../../src/section/parse-talk.ts";
import { decodeFile } from "../../src/source/normalize-text.ts";
import { readDeck } from "../../src/source/read-deck.ts";
import { CORPORA, findShared } from "../support/outer-corpora.ts";

/** Of a hundred elements and attributes. */
const GOAL = 95;

const DIALECTS: Readonly<Record<(typeof CORPORA)[number], DialectName>> = {
  "bochet-kubernetes": "slidev",
  "dille-containers": "reveal",
  "hashicorp-terraform": "remark",
  "particule-formations": "pandoc",
  "pulumi-training": "marp",
  "sfeir-kubernetes": "talkcontrol",
};

/** HTML as it is written: neither read nor filtered. */
const unfiltered = createMarkdown();
unfiltered.core.ruler.disable("sanitize_html");

interface Tag {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly source: string;
}

/** The start tags of a piece of HTML, as a browser reads them. */
function tagsIn(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, attrs, location }) {
        const source = html.slice(location?.startOffset, location?.endOffset);
        tags.push({ name: tagName, attributes: attrs.map(({ name }) => name), source });
      },
      onEndTag: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onParseError: ignore,
    },
  );
  tokenizer.write(html, true);
  return tags;
}

function tagsOfTalk(file: string, dialect: DialectName): readonly Tag[] {
  const decoded = decodeFile(sourcePath(file), readFileSync(file)).file;
  const { deck } = readDeck(readTalkSource(decoded), { dialect, notes: "readers" });
  const all = parseMarkdown(deck, { parser: unfiltered }).tokens.flatMap((token) => [
    token,
    ...(token.children ?? []),
  ]);
  return all
    .filter(({ type }) => /^html_(?:block|inline)$/.test(type))
    .flatMap(({ content }) => tagsIn(content));
}

/** Code is no words; an element that HTML does not know is a component of the deck's tool. */
const CODE = new Set(["script", "style"]);
const KNOWN = new Set<string>([
  ...Object.values(namespaces.TAG_NAMES),
  ..."abbr audio bdi bdo cite del dfn ins kbd map mark meter output picture progress q samp time var video".split(
    " ",
  ),
]);
const isBenignTag = ({ name }: Tag): boolean => !CODE.has(name) && KNOWN.has(name);
/** A handler is code, and what begins with `v-`, `:` or `@` is a component's. */
const isBenignAttribute = (name: string): boolean => /^(?!on|v-)[a-z-]+$/.test(name);

interface Kept {
  readonly what: string;
  readonly isKept: boolean;
}

/** Each element and each attribute, and whether the page has it, or what stands for it: a card for a frame. */
function judgeTag(tag: Tag): readonly Kept[] {
  const env = {
    diagnostics: [],
    lines: [],
    lineOf: () => 1,
    file: { path: "", text: "" },
  } as unknown as MarkdownEnv;
  const tokens = readHtml(tag.source, new DroppedHtml(env, 1), { level: 0, nesting: new OpenElements() });
  const own = tokens.find(({ type }) => type !== "text");
  const names = own === undefined ? new Set<string>() : namesOf(own);
  const isUnwrapped = /^(?:source|track|html|body|picture|nobr|param)$/.test(tag.name);
  return [
    { what: `<${tag.name}>`, isKept: own !== undefined || isUnwrapped },
    ...tag.attributes
      .filter(isBenignAttribute)
      .map((name) => ({ what: `<${tag.name} ${name}>`, isKept: names.has(name) })),
  ];
}

function namesOf(token: Token): ReadonlySet<string> {
  const names = (token.attrs ?? []).map(([name]) => name);
  // The side that a text is aligned to is a class.
  if (/\balign-/.test(String(token.attrGet("class")))) names.push("align");
  if (token.type !== "embed") return new Set(names);
  const { href, title } = token.meta as Embed;
  return new Set([
    ...(href === undefined ? [] : ["src", "data", "data-src"]),
    ...(title === "" ? [] : ["title"]),
  ]);
}

const shared = findShared();

describe.skipIf(shared === undefined)("HTML in real talks", () => {
  // The body of a block that is skipped is run all the same.
  const corpora = (shared === undefined ? [] : CORPORA).map((name) => {
    const folder = path.join(shared ?? "", "corpora", name);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".md"),
    );
    const tags = files.flatMap((file) => tagsOfTalk(path.join(folder, file), DIALECTS[name]));
    return { name, kept: tags.filter(isBenignTag).flatMap(judgeTag) };
  });
  const all = corpora.flatMap(({ kept }) => kept);
  const share = (some: readonly Kept[]): string => {
    const kept = some.filter(({ isKept }) => isKept).length;
    return `${kept} of ${some.length}`;
  };

  test(`is kept by ${GOAL} of a hundred elements and attributes`, () => {
    const lost = new Map<string, number>();
    for (const { what, isKept } of all) if (!isKept) lost.set(what, (lost.get(what) ?? 0) + 1);
    const elements = all.filter(({ what }) => /^<[\w-]+>$/.test(what));
    const kept = all.filter(({ isKept }) => isKept).length;
    const told = [...lost].sort((a, b) => b[1] - a[1]).map(([what, many]) => `${what} ${many}`);
    console.log(
      `${share(all)} kept, ${((kept / all.length) * 100).toFixed(2)} % (elements: ${share(elements)}): ${corpora.map((one) => `${one.name} ${share(one.kept)}`).join(", ")}. Lost: ${told.join(", ")}.`,
    );
    expect(all.length).toBeGreaterThan(1_000);
    expect((kept / all.length) * 100).toBeGreaterThanOrEqual(GOAL);
  });
});
