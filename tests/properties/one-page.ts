/** What holds of the pages that a handbook of a few talks is printed as. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { type ParserError, parse, serialize } from "parse5";
import { namesOf } from "../../src/model/blank.ts";
import { filesOf, handbookOf } from "../support/handbook.ts";
import { htmlOf } from "../support/pages.ts";
import { attribute, isHeading, readDocument } from "./elements.ts";
import { markdown, rawHtml, talk } from "./talk.ts";

const small = { maxLength: 4 };
/** Talks as a folder has them; their links lead to one another, or nowhere. */
const folder = fc
  .tuple(markdown(small), markdown(small))
  .map(([a, b]) => ({ "a.md": a, "part/other.md": b }));

const isPage = (url: string): boolean => url.endsWith(".html");

/** P3: wherever a page of the site leads within it, something stands. */
export const leadsSomewhere = fc.property(folder, (talks) => {
  const handbook = handbookOf(talks);
  const files = filesOf(handbook);
  const idsOf = new Map<string, ReadonlySet<string>>();
  const pages = [...files]
    .filter(([url]) => isPage(url))
    .map(([url, html]) => [url, readDocument(html)] as const);
  for (const [url, elements] of pages)
    idsOf.set(url, new Set(elements.flatMap((element) => attribute(element, "id") ?? [])));
  const stands = (address: string, from: string): boolean => {
    const { pathname, hash, origin } = new URL(address, `https://site.example/${from}`);
    const page = decodeURIComponent(pathname).slice(1) || "index.html";
    if (origin !== "https://site.example") return true;
    // Every page has a top.
    if (hash === "" || hash === "#top" || !isPage(page)) return files.has(page);
    return idsOf.get(page)?.has(decodeURIComponent(hash.slice(1))) === true;
  };
  for (const [url, elements] of pages) {
    for (const element of elements) {
      const href = attribute(element, "href") ?? attribute(element, "src");
      if (href !== undefined) assert.ok(stands(href, url), `${url} leads to ${href}`);
    }
  }
  const { pages: listed } = JSON.parse(files.get("sections.json") ?? "{}") as SectionsFile;
  for (const { url, sections } of listed)
    for (const { id, aliases = [] } of sections)
      for (const name of [id, ...aliases])
        assert.ok(idsOf.get(url)?.has(name), `sections.json: ${url}#${name}`);
  for (const { url, lang, names, index } of handbook.site.talks)
    for (const { id } of index({ lang }).chunks.flat())
      for (const name of id === "" ? [] : namesOf(id, names).slice(0, 1))
        assert.ok(idsOf.get(url)?.has(name), `search: ${url}#${name}`);
});

interface SectionsFile {
  readonly pages: readonly {
    readonly url: string;
    readonly sections: readonly { readonly id: string; readonly aliases?: readonly string[] }[];
  }[];
}

/** P5 */
export const skipsNoLevel = fc.property(markdown(), (text) => {
  const elements = readDocument(filesOf(handbookOf({ "talk.md": text })).get("talk.html") ?? "");
  const levels = elements.filter(isHeading).map(({ tagName }) => Number(tagName.slice(1)));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  levels.reduce((before, level) => {
    assert.ok(level <= before + 1, `h${before} and then h${level}`);
    return level;
  }, 0);
});

/** P6 */
export const isTheSameAgain = fc.property(folder, fc.nat(), (talks, turn) => {
  const entries = Object.entries(talks);
  const turned = turn % 2 === 0 ? entries : entries.toReversed();
  const files = filesOf(handbookOf(talks));
  const again = filesOf(handbookOf(Object.fromEntries(turned)));
  for (const [url, content] of files) assert.equal(again.get(url), content, url);
  assert.equal(again.size, files.size);
});

const ENCODER = new TextEncoder();
const VARIANTS: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll("\n", "\r\n"),
  (text) => text.replaceAll("\n", "\r"),
  (text) => `\uFEFF${text}`,
  (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`,
  (text) => text.replace(/\n$/, ""),
  (text) => `${text}\n\n`,
];

/** P7: but for the copy of the Markdown, which ends as it was written. */
export const readsAnyLineEnds = fc.property(
  talk({ ...small, mayBeOpen: false }),
  fc.nat({ max: VARIANTS.length - 1 }),
  ({ markdown: text }, variant) => {
    const pages = (written: string): ReadonlyMap<string, string> => {
      const files = [...filesOf(handbookOf({ "talk.md": ENCODER.encode(written) }))];
      return new Map(files.map(([url, content]) => [url, url.endsWith(".md") ? content.trimEnd() : content]));
    };
    const others = pages(VARIANTS[variant]?.(text) ?? text);
    for (const [url, content] of pages(text)) assert.equal(others.get(url), content, url);
  },
);

/** P13: what is kept of an author's HTML is kept whole when it is read again. */
export const cleansOnce = fc.property(rawHtml, (html) => {
  const once = bodyOfHtml(html);
  assert.equal(inOrder(bodyOfHtml(once)), inOrder(once));
});

function bodyOfHtml(html: string): string {
  return htmlOf(html.replace(/\n/g, " "), { lang: "en" });
}

/** Each tag with its attributes in the order of their letters, and with as much space as one sees. */
function inOrder(html: string): string {
  const ordered = (_: string, tag: string, attributes: string): string =>
    `<${tag} ${(attributes.match(/[\w-]+(?:="[^"]*")?/g) ?? []).toSorted().join(" ")}>`;
  return html
    .replace(/<(\w+)([^>]*)>/g, ordered)
    .replace(/\s+/g, " ")
    .replace(/ (?=<)|(?<=>) /g, "")
    .trim();
}

/** P14 */
export const isWellFormed = fc.property(markdown(), (text) => {
  for (const [url, html] of filesOf(handbookOf({ "talk.md": text }))) {
    if (!isPage(url)) continue;
    const errors: string[] = [];
    const document = parse(html, {
      onParseError: ({ code, startOffset }: ParserError) =>
        errors.push(`${code} at ${html.slice(startOffset - 40, startOffset + 40)}`),
      sourceCodeLocationInfo: true,
    });
    assert.deepEqual(errors, [], url);
    const printed = serialize(document);
    // A page that a browser reads otherwise once it has written it itself is one that hides something.
    assert.equal(serialize(parse(printed)), printed, url);
  }
});
