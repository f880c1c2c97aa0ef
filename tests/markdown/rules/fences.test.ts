import { describe, expect, test } from "vitest";
import { findingsOf, talkOf } from "../../support/talks.ts";

describe("a fence that is never closed", () => {
  test.each([
    ["# T\n\n```js\ncode\n\n## Swallowed", "3:1 fence-unclosed"],
    ["# T\n\n~~~\ncode", "3:1 fence-unclosed"],
    ["# T\n\n````\n```\ncode\n```\n", "3:1 fence-unclosed"],
    ["---\ntitle: T\n---\n\n```\ncode\n", "5:1 fence-unclosed"],
    ["# T\n\n```", "3:1 fence-unclosed"],
    ["# T\n\n- item\n\n  ```\n  code\n\nAfter.", "5:3 fence-unclosed"],
  ])("is reported where it opens: %j", (markdown, place) => {
    expect(findingsOf(markdown)).toEqual([place]);
  });

  test("says down to which line everything is code", () => {
    const [finding] = talkOf("# T\n\n```js\ncode\n\n## Swallowed").diagnostics;
    expect(finding).toMatchObject({ severity: "warning", excerpt: "```js" });
    expect(finding!.message).toContain("line 6");
    expect(finding!.remedy).toContain("```");
  });
});

test.each([
  "```\ncode\n```",
  "```\n```",
  "```\ncode\n`````  ",
  "  ```\n  code\n  ```",
  "> ```\n> code\n> ```",
  "- ```\n  code\n  ```\n- next",
  "1. item\n\n   ~~~\n   code\n   ~~~",
  "~~~\n```\n~~~",
  "```\n\n```\n\ntext\n\n```\nlast\n```",
])("a fence that is closed is not reported: %j", (markdown) => {
  expect(findingsOf(markdown)).toEqual([]);
});

test("a backtick line in tildes closes nothing", () => {
  expect(findingsOf("~~~\ncode\n```")).toEqual(["1:1 fence-unclosed"]);
});
