import { expect, test } from "vitest";
import { htmlOf } from "../support/pages.ts";

test.each([
  "<p>a </p>",
  "- a\n\n  <!-- b -->",
  "> <div>a",
  "```\na\n```",
  "## A",
  "    a",
  "| a |\n| - |",
])("a last line is read the same, whether it is ended or not: %j", (text) => {
  expect(htmlOf(`# T\n\n${text}\n`)).toBe(htmlOf(`# T\n\n${text}`));
});
