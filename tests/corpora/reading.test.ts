/** The word test is itself tested: it sees what is lost, and what has changed its place. */
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { type Element, listElements } from "../support/outer-pages.ts";
import { lostWords, pageWords, sourceWords } from "../support/outer-words.ts";

const words = (text: string): string[] => text.split(" ").filter(Boolean);

describe("lost words", () => {
  test.each([
    ["nothing lost among much that is new", "a b c", "x a y b z c", []],
    ["one word lost", "a b c", "a c", ["b"]],
    ["two words that changed places", "a b c", "b a c", ["a"]],
    ["a word that was written twice", "a b a", "a b", ["a"]],
    ["all of an empty page", "a b", "", ["a", "b"]],
  ])("%s", (_title, source, page, lost) => {
    expect(lostWords(words(source), words(page)).map(({ word }) => word)).toEqual(lost);
  });
});

describe("the words of Markdown", () => {
  test.each([
    ["front matter is set aside", "---\ntitle: x\n---\nkept", "kept"],
    ["a first slide between rules is text", "---\n\nHello there\n\n---\nkept", "Hello there kept"],
    ["comments are not for readers", "a <!-- b\nc --> d", "a d"],
    ["but in code they are text", "```html\n<!-- b -->\n```\nd", "b d"],
    [
      "targets and titles of links are set aside",
      '[a **b**](c.md "d") ![e](f.png) [g][h]\n\n[h]: i.md',
      "a b e g",
    ],
    ["marks stand inside words", "**foo**bar `a`b", "foobar ab"],
    ["tags go, text between them stays", '<b class="x">a</b> <a href="y>z">b</a>', "a b"],
    ["in code spans tags are text", "`<b>` c", "b c"],
    ["the info string of a fence is set aside", "```js title=x\nlet a;\n```", "let a"],
    ["list numbers are set aside", "1. a\n2) b\n10 c", "a b 10 c"],
    ["attributes are set aside, template tags are not", "# a {#b .c}\n\n{{ d }} {% e %}", "a d e"],
    ["a repeated heading counts once", "## a\n\nb\n\n## a\n\nc", "a b c"],
  ])("%s", (_title, markdown, expected) => {
    expect(sourceWords(markdown)).toEqual(words(expected));
  });
});

test("the words of a page are its text without navigation, permalinks and marks of notes", () => {
  const html =
    '<main><nav>no</nav><h2>A<i>b</i></h2><a class="permalink">no</a><p>c<br>d <img alt="e"></p><ul><li>f</li><li>g</li></ul></main>';
  const main = parseFragment(html).childNodes.flatMap(listElements)[0] as Element;
  expect(pageWords(main)).toEqual(["Ab", "c", "d", "e", "f", "g"]);
});
