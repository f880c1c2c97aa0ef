import { describe, expect, test } from "vitest";
import { htmlOf, textOf } from "../../support/pages.ts";
import { findingsOf, talkOf } from "../../support/talks.ts";

describe("what is dropped", () => {
  test.each([
    ["# T\n\nwords <blink>old</blink>", "3:7 html-dropped"],
    ["---\ntitle: T\n---\n\n<div>\n  <marquee>go</marquee>\n</div>", "6:3 html-dropped"],
    ["# T\n\n- item\n- <form>x</form>", "4:3 html-dropped"],
    ["# T\n\n<iframe></iframe>", "3:1 html-dropped"],
    ['# T\n\n<iframe srcdoc="<p>x</p>"></iframe>', "3:1 html-dropped"],
    ['# T\n\n<iframe src="javascript:x()"></iframe>', "3:14 html-dropped"],
    ['# T\n\n<iframe src="https://example.org/x"></iframe>', undefined],
    ['# T\n\n<video><source src="x.mp4"></video>', undefined],
    ["# T\n\n<div>words", undefined],
  ])("is reported at its place: %j", (markdown, place) => {
    expect(findingsOf(markdown)).toEqual(place === undefined ? [] : [place]);
  });

  test.each(["script", "style"])("is reported when it is a <%s>", (tag) => {
    const talk = talkOf(`# T\n\nwords\n\n<${tag}>x</${tag}>`);
    expect(talk.diagnostics).toMatchObject([
      { code: "html-dropped", line: 5, column: 1, excerpt: `<${tag}>x</${tag}>` },
    ]);
  });

  test.each([
    ["<script>x()</script>", "with what stands inside"],
    ["<marquee>x</marquee>", "What stands inside is kept"],
    ["<meta name=x>", "Leave it out"],
  ])("is reported with what becomes of its words: %s", (html, said) => {
    const [finding] = talkOf(`# T\n\n${html}\n`).diagnostics;
    expect(`${finding?.message} ${finding?.remedy}`).toContain(said);
  });

  test("is reported as a style attribute or an event handler", () => {
    expect(findingsOf('# T\n\n<p style="color:red">a</p>\n\n<p onclick="x()">b</p>')).toEqual([
      "3:4 html-dropped",
      "5:4 html-dropped",
    ]);
  });

  test.each([
    ["# T\n\nwords <!-- never closed\n\nmore words", "never closed more words"],
    ["# T\n\n<!-- never closed\n\nmore words", "never closed more words"],
    ['# T\n\n<div class="x\n\nmore words', "more words"],
    ["# T\n\n<style>\n\nmore words", "more words"],
    ['# T\n\n<div title="lost < b', "lost < b"],
    ["# T\n\n<div>\n<!-- lost <!-- b", "lost <!-- b"],
    ["# T\n\n<div>\nfirst <b>bold</b> <i title='x <b>y", "title='x <b>y"],
  ])("never swallows the words behind it: %j", (markdown, words) => {
    expect(textOf(htmlOf(markdown))).toContain(words);
  });
});
