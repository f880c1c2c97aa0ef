import { describe, expect, test } from "vitest";
import { talkOf } from "../support/talks.ts";

const stripComments = (markdown: string): string => talkOf(markdown).publicMarkdown();

describe("comments in the public Markdown", () => {
  test.each([
    ["one <!-- two --> three", "one  three"],
    ["one\n\n<!-- two\n\nthree -->\n\nfour", "one\n\n\n\nfour"],
    ["<!-- a --><!-- b -->c", "c"],
    ["- item <!-- x -->\n- next", "- item \n- next"],
    ["# T <!-- {_class=x} -->", "# T "],
    ["`unclosed <!-- gone -->", "`unclosed "],
  ])("go: %j", (markdown, rest) => {
    expect(stripComments(markdown).replaceAll(/[ \t]+$/gm, "")).toBe(rest.replaceAll(/[ \t]+$/gm, ""));
  });

  test.each([
    "`<!-- code -->`",
    "``a ` <!-- code -->``",
    "```html\n<!-- code -->\n```",
    "~~~\n<!-- code -->\n~~~",
    "````\n```\n<!-- code -->\n```\n````",
    "```\n<!-- never closed fence -->",
    "- item\n\n  ```html\n  <!-- code -->\n  ```",
    "> ```html\n> <!-- code -->\n> ```",
    "1. item\n\n    ```html\n    <!-- code -->\n    ```",
    "one\n\n    <!-- indented code -->",
    "words <!-- never closed",
    "words, no comment -->",
  ])("stay where they are code or no comment: %j", (markdown) => {
    expect(stripComments(markdown)).toBe(markdown);
  });

  test("go again after code has ended", () => {
    expect(stripComments("```\n<!-- kept -->\n```\n\n<!-- gone -->\nend")).toBe(
      "```\n<!-- kept -->\n```\n\n\nend",
    );
  });

  test("go behind a line that only looks like a fence", () => {
    expect(stripComments("``` `a` is inline.\n\n<!-- gone -->\nend")).not.toContain("gone");
    expect(stripComments("para\n    ```\n<!-- gone -->\nend")).not.toContain("gone");
  });

  test("go when a code span before them is over", () => {
    expect(stripComments("`a` <!-- gone --> `b`")).toBe("`a`  `b`");
  });
});
