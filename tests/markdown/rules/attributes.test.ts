import { describe, expect, test } from "vitest";
import { htmlOf, textOf } from "../../support/pages.ts";
import { findingsOf, talkOf } from "../../support/talks.ts";
import { attributed, untouched } from "./attribute-cases.ts";

describe("attributes in braces", () => {
  test.each(attributed)("reach the element: %j", (markdown, html) => {
    expect(htmlOf(markdown, { files: ["a.png"] })).toContain(html);
  });

  test.each(untouched)("are not what %j holds", (markdown) => {
    const html = htmlOf(markdown, { lang: "de" });
    expect(textOf(html)).toContain(markdown.match(/\{.*\}/)![0]);
    expect(html).not.toMatch(/<(?:p|h\d|li)[^>]* (?:class|lang)=/);
  });

  test.each(untouched)("are no reason for a finding in %j", (markdown) => {
    expect(findingsOf(markdown)).toEqual([]);
  });

  test("give a section its language, its classes and its id", () => {
    const [section] = talkOf("# T\n\n## Hello {#hi .wide lang=en}\n").root.children;
    expect(section).toMatchObject({ id: "hi", heading: { text: "Hello", classes: ["wide"], lang: "en" } });
  });

  test("may stand directly against a heading when they hold an id", () => {
    expect(talkOf("# T\n\n## Hello{#hi}").root.children[0]).toMatchObject({
      id: "hi",
      heading: { text: "Hello" },
    });
  });

  test("work on headings of every form", () => {
    const text = "# T\n\n## Closed {#a} ##\n\nUnder {#b}\n-----\n\n### `code` {#c}";
    const ids = talkOf(text).root.children.flatMap(({ id, children }) => [
      id,
      ...children.map((child) => child.id),
    ]);
    expect(ids).toEqual(["a", "b", "c"]);
  });

  test("never set an event handler, a style or a target", () => {
    const html = htmlOf("words {#x onclick=alert(1) style=color:red target=_blank .ok}");
    expect(html).not.toMatch(/onclick=|style=|target=/);
  });
});
