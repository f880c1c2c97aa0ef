import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlOf, textOf } from "../../support/pages.ts";
import { findingsOf } from "../../support/talks.ts";
import { dangerousLinks, harmless, hostile, keptHtml } from "./html-cases.ts";

const DANGER =
  /<\s*(?:script|style|iframe|object|embed|form|input|button|svg|math|base|meta|link)\b|<[^>]*\son\w+\s*=|<[^>]*\sstyle\s*=|<[^>]*(?:href|src)\s*=\s*["']?\s*(?:javascript|vbscript|data:text)/i;

const each = (line: string): string =>
  Array.from({ length: 60 }, (_, at) => line.replaceAll("%", String(at))).join("");

describe("the author's HTML", () => {
  test.each(keptHtml)("is kept: %j", (markdown, html) => {
    expect(htmlOf(markdown, { files: ["a.png"] })).toContain(html);
    expect(findingsOf(markdown)).toEqual([]);
  });

  test.each(harmless)("goes without a word where nothing is lost: %j", (markdown, words) => {
    expect(textOf(htmlOf(markdown))).toBe(words);
    expect(findingsOf(markdown)).toEqual([]);
  });

  test.each(hostile)("never reaches the page: %j", (markdown) => {
    expect(htmlOf(markdown)).not.toMatch(DANGER);
  });

  test.each(hostile)("keeps the words around what is dropped: %j", (markdown) => {
    expect(textOf(htmlOf(`First.\n\n${markdown}\n\nLast.`))).toMatch(/^First\..*Last\.$/);
  });

  test.each(dangerousLinks)("never leads to %j", (href) => {
    const pages = [`<a href="${href}">words</a>`, `[words](<${href}>)`, `[words][x]\n\n[x]: <${href}>`].map(
      (text) => htmlOf(text),
    );
    for (const html of pages) {
      expect(html).not.toMatch(/<a[^>]*\shref/);
      expect(textOf(html)).toContain("words");
    }
  });

  test("has an image in its address printed as Markdown's is", () => {
    const src = "data:image/svg+xml,hello";
    expect(htmlOf(`<img src="${src}" alt="x">`).includes("<img")).toBe(
      htmlOf(`![x](${src})`).includes("<img"),
    );
  });

  test.each(
    dangerousLinks.filter((link) => !link.startsWith("data:image/")),
  )("never loads an image from %j", (src) => {
    expect(htmlOf(`<img src="${src}" alt="words">`)).not.toMatch(/\s(?:src|href)=/);
  });

  test("is well-formed whatever is open or closed in it", () => {
    const tags = fc.constantFrom(
      "<div>",
      "</div>",
      "<b>",
      "</b>",
      "<p>",
      "</p>",
      "<ul>",
      "<li>",
      "</ul>",
      "<td>",
      "<a href=x>",
      "</a>",
      "<summary>",
      "<details>",
      "</section>",
      "words",
      "\n\n",
      "*em*",
      "`c`",
      "<br>",
      "<!-- x -->",
    );
    fc.assert(
      fc.property(fc.array(tags, { maxLength: 14 }), (parts) => {
        const html = htmlOf(`# T\n\n## A\n\n${parts.join(" ")}\n\n## B\n\nend`);
        expect(html.match(/<section/g)).toHaveLength(2);
        expect(html.match(/<\/section>/g)).toHaveLength(2);
        const [, a = ""] = html.split("<section");
        for (const tag of ["div", "b", "ul", "li", "a", "details"])
          expect(a.split(`</${tag}>`).length).toBe(a.split(new RegExp(`<${tag}[ >]`)).length);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["cells", `<table>\n${each("<tr><td>a%<td>b%\n")}</table>`, 120],
    ["items", `<ul>\n${each("<li>a%\n<li>b%\n")}</ul>`, 120],
    ["paragraphs", `<div>\n${each("<p>a%\n<p>b%\n")}</div>`, 120],
    ["terms", `<dl>\n${each("<dt>a%\n<dd>b%\n")}</dl>`, 120],
  ])("keeps all %s where their ends are left out", (_name, markdown, many) => {
    const html = htmlOf(`# T\n\n${markdown}\n\nLast.`);
    expect(textOf(html).match(/\b[ab]\d+\b/g)).toHaveLength(many);
    expect(html.match(/<(?:td|li|p|dt|dd)>[ab]/g)).toHaveLength(many);
    expect(findingsOf(`# T\n\n${markdown}`)).toEqual([]);
  });

  test.each([
    ...["<div>", "<li><dd>", "<table><tr><td>", "<ul><li>", "<b class=%>", "<rt>", "<div></b>"],
    ...["<div><b class=%></div>", "<ul><table><tr><td></ul>", "<p></td><div>", "<dl><dt><p>", "<b><p></b>"],
  ])("is never too deep to be read: %s", (tags) => {
    const html = htmlOf(
      `# T\n\n<div>\n${Array.from({ length: 2_000 }, (_, at) => tags.replace("%", `c${at}`)).join("")}x`,
    );
    let [depth, deepest] = [0, 0];
    for (const [, end] of html.matchAll(/<(\/?)(?!br|hr|img|wbr|col\b)[a-z]/g)) {
      depth += end === "" ? 1 : -1;
      deepest = Math.max(deepest, depth);
    }
    expect(deepest).toBeLessThan(600);
  });

  test("never lets an event handler through, whatever its text", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.constantFrom("img", "a", "div", "svg", "p"),
        (text, tag) => {
          expect(htmlOf(`<${tag} ${text} onclick="evil()" style="x">y</${tag}>`)).not.toMatch(
            /<[^>]*\s(?:onclick|style)=/i,
          );
        },
      ),
    );
  });
});
