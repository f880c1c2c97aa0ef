/** YAML that is nested without end is found where it becomes too deep; what people write never is. */
import { expect, test } from "vitest";
import { tooDeepAt } from "../../src/source/yaml-depth.ts";
import { findingsOf } from "../support/talks.ts";

const DEEP: readonly [string, string][] = [
  ["brackets that never close", `title: ${"[".repeat(10_000)}`],
  ["brackets that close", `title: ${"[".repeat(10_000)}${"]".repeat(10_000)}`],
  ["braces", `title: ${"{a: ".repeat(5000)}`],
  ["dashes on one line", `title:\n  ${"- ".repeat(5000)}a`],
  [
    "keys that stand further in, each",
    Array.from({ length: 400 }, (_, at) => `${" ".repeat(at)}k:`).join("\n"),
  ],
];

test.each(DEEP)("%s are an error at their place, and nothing of them is read", (_name, yaml) => {
  expect(tooDeepAt(yaml)).toBeGreaterThan(0);
  const text = `---\n${yaml}\n---\n\n# T\n\nwords\n`;
  expect(findingsOf(text)).toEqual([expect.stringMatching(/^\d+:\d+ front-matter-invalid$/)]);
});

test.each([
  ["lists beside one another", `tags:\n${"  - a\n".repeat(500)}`],
  ["closed brackets beside one another", `tags: [${"[a],".repeat(500)}]`],
  ["lines that stand in and out", "a:\n  b:\n    - c\n    - d: e\n".repeat(300)],
  ["a text with lists in it", `notes: |\n${"  - a\n    - b\n      - c\n".repeat(200)}`],
])("%s are nothing to be told of", (_name, yaml) => {
  expect(tooDeepAt(yaml)).toBeUndefined();
});
