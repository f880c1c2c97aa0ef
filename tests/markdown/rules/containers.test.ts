import { describe, expect, test } from "vitest";
import { htmlOf, textOf } from "../../support/pages.ts";
import { findingsOf, outlineOf, talkOf } from "../../support/talks.ts";

const kinds = ["note", "tip", "info", "important", "warning", "caution", "danger", "example", "exercise"];

describe("containers", () => {
  test.each(kinds)("%s has a label and a body", (kind) => {
    const html = htmlOf(`::: ${kind}\nSome *words*.\n:::`);
    expect(html).toContain(`<div class="container ${kind}" role="note">`);
    expect(html).toMatch(/<p class="label">[A-Z]\w+<\/p>/);
    expect(html).toContain("<p>Some <em>words</em>.</p>");
    expect(findingsOf(`::: ${kind}\nSome *words*.\n:::`)).toEqual([]);
  });

  test("are labelled in the language of the page", () => {
    expect(textOf(htmlOf("::: warning\nMots.\n:::", { lang: "fr" }))).toMatch(/^Attention/);
  });

  test("may have a title with marks of its own", () => {
    expect(htmlOf("::: tip Use *this*\nWords.\n:::")).toContain('<p class="title">Use <em>this</em></p>');
  });

  test("that fold have their title as their summary", () => {
    const html = htmlOf("::: details Why *so*?\nBecause.\n:::");
    expect(html).toMatch(
      /<details[^>]*>\s*<summary>Why <em>so<\/em>\?<\/summary>[\s\S]*Because\.[\s\S]*<\/details>/,
    );
  });

  test("that fold without a title have a summary all the same", () => {
    expect(htmlOf("::: details\nBecause.\n:::")).toContain("<summary>Details</summary>");
  });

  test("nest by their colons", () => {
    const html = htmlOf(":::: note\nOuter.\n\n::: tip\nInner.\n:::\n\nOuter again.\n::::");
    expect(html).toMatch(/container note[\s\S]*container tip[\s\S]*Inner\.<\/p>\s*<\/div>\s*<p>Outer again/);
  });

  test("nest with the same number of colons", () => {
    const html = htmlOf("::: note\nOuter.\n\n::: tip\nInner.\n:::\n\nOuter again.\n:::\n\nAfter.");
    expect(html).toMatch(/Inner\.<\/p>\s*<\/div>\s*<p>Outer again\.<\/p>\s*<\/div>\s*<p>After/);
  });

  test("hold lists, code and tables", () => {
    const html = htmlOf("::: note\n- one\n\n```sh\n:::\n```\n\n| a |\n| - |\n| b |\n:::\n\nAfter.");
    expect(html).toMatch(
      /<div class="container note" role="note">[\s\S]*<li>one<\/li>[\s\S]*:::[\s\S]*<table>[\s\S]*<\/div>\s*<p>After/,
    );
  });

  test("may stand in a list", () => {
    expect(htmlOf("- item\n\n  ::: tip\n  Words.\n  :::\n- next")).toMatch(
      /<li>[\s\S]*container tip[\s\S]*<\/li>\s*<li>/,
    );
  });

  test("may interrupt a paragraph", () => {
    expect(htmlOf("Words.\n::: tip\nMore.\n:::")).toContain("container tip");
  });

  test("take an id and classes", () => {
    expect(htmlOf("::: note {#remember .wide}\nWords.\n:::")).toMatch(
      /<div class="container note wide" role="note" id="remember">/,
    );
  });

  test("that are never closed are reported and keep their text", () => {
    const text = "# T\n\n::: note\n\nWords.\n\nMore words.";
    expect(findingsOf(text)).toEqual(["3:1 container-unclosed"]);
    expect(textOf(htmlOf(text))).toContain("Words. More words.");
  });

  test("of an unknown name are reported and keep their text", () => {
    const text = "# T\n\n::: spoiler Beware\nWords.\n:::";
    expect(findingsOf(text)).toEqual(["3:5 container-unknown"]);
    expect(talkOf(text).diagnostics[0]!.message).toContain('"spoiler"');
    expect(textOf(htmlOf(text))).toMatch(/Beware.*Words\./);
  });

  test("have headings that are no sections", () => {
    expect(outlineOf("# T\n\n::: note\n## Inside\n:::\n\n## Outside")).toBe("1 t\n2 outside");
  });

  test("are not what a colon or two begin", () => {
    expect(htmlOf(":: note\n\n: words")).not.toContain("container");
  });
});
