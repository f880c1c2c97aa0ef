import { describe, expect, test } from "vitest";
import { htmlOf, textOf } from "../../support/pages.ts";
import { findingsOf, talkOf } from "../../support/talks.ts";

describe("what is dropped", () => {
  test.each([
    ["# T\n\nwords <blink>old</blink>", "3:7 html-dropped"],
    ["---\ntitle: T\n---\n\n<div>\n  <marquee>go</marquee>\n</div>", "6:3 html-dropped"],
    ["# T\n\n- item\n- <form>x</form>", "4:3 html-dropped"],
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
