import { describe, expect, test } from "vitest";
import { htmlOf, textOf } from "../support/pages.ts";
import { findingsOf, talkOf } from "../support/talks.ts";

describe("front matter that is never closed", () => {
  test.each([
    "---\ntitle: A talk\nspeakers:\n  - Ada\n\n# T\n\nwords\n",
    "---\ntitle: A talk\n# T\n\nwords\n",
    "---\ntitle: A talk",
    "---\ntags:\n- one\n\nwords\n",
  ])("is reported at its first line: %j", (markdown) => {
    expect(findingsOf(markdown)).toContain("1:1 front-matter-unclosed");
  });

  test("stays in the text", () => {
    expect(textOf(htmlOf("---\ntitle: A talk\n\nwords\n"))).toBe("title: A talk words");
  });

  test.each([
    "---\n\n# T\n\nwords: more",
    "---\n# T\n\nwords",
    "---\nwords and words\n",
    "---\n",
  ])("is not what a deck that opens with a slide break has: %j", (markdown) => {
    expect(findingsOf(markdown)).toEqual([]);
  });
});

describe("a key that is written twice", () => {
  test("is reported where it stands again, and the last one counts", () => {
    const markdown = "---\ntitle: One\nlang: en\ntitle: Two\n---\n\nwords\n";
    expect(findingsOf(markdown)).toEqual(["4:1 front-matter-key"]);
    expect(talkOf(markdown).title).toBe("Two");
  });
});
