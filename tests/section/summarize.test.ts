import { describe, expect, test } from "vitest";
import { summarize } from "../../src/section/summarize.ts";
import { writtenOf } from "../support/talks.ts";

const summaryOf = (markdown: string): string => summarize(writtenOf(markdown).root);

describe("a talk's summary", () => {
  test.each([
    ["# T\n\nFirst *words* `here`.\n\nMore.", "First words here."],
    ["# T\n\n## A\n\n### B\n\nDeep words.", "Deep words."],
    ["# T\n\n---\n\n- An item\n- another", "An item"],
    ["# T\n\n![A picture](p.png)\n\nWords.", "Words."],
    ["# T\n\n```js\ncode\n```\n\nWords.", "Words."],
    ["# T\n\n🎉🎉\n\nWords.", "Words."],
    ["# T\n\nOne\ntwo  \nthree.", "One two three."],
    ["# T\n\n## A\n\n## B", ""],
    ["", ""],
  ])("of %j is %j", (markdown, summary) => {
    expect(summaryOf(markdown)).toBe(summary);
  });

  test("is cut at a word when it is long", () => {
    const summary = summaryOf(`# T\n\n${"several words in a row ".repeat(20)}`);
    expect(summary.length).toBeLessThanOrEqual(161);
    expect(summary).toMatch(/(?:several|words|in|a|row)…$/);
  });

  test("is never cut within a character", () => {
    expect(summaryOf(`# T\n\nx${"🎉".repeat(200)}`)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});
