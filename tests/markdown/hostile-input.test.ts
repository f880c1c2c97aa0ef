/** What is written to take long takes no longer than its length. */
import { describe, expect, test } from "vitest";
import { growthOf, IN_PROPORTION } from "../support/growth.ts";
import { talkOf, writtenOf, writtenSectionsOf } from "../support/talks.ts";

const each =
  (line: (at: number) => string) =>
  (many: number): string =>
    Array.from({ length: many }, (_, at) => line(at)).join("\n");

describe("many of a kind are read in proportion", () => {
  test.each<[string, (many: number) => string]>([
    ["spaces between two words", (many) => `word${" ".repeat(10 * many)}word`],
    ["spaces before braces", (many) => `word${" ".repeat(10 * many)}{.x} word`],
    ["hashes in braces against a heading", (many) => `# T{${"#a".repeat(10 * many)}`],
    ["spaces behind a quote's dashes", (many) => `> words\n> --${" ".repeat(10 * many)}Ada\n> words`],
    ["quotes that name their authors", each((at) => `> words ${at}\n> -- Ada\n`)],
    ["quotes with an author behind each", each((at) => `> words ${at}\n\n-- Ada\n`)],
    ["footnotes", each((at) => `Words[^${at}].\n\n[^${at}]: A note.\n`)],
    ["footnotes that nothing refers to", each((at) => `[^${at}]: A note.\n`)],
    ["containers in one another that nobody closes", each(() => "::: note")],
    ["groups of tabs in one another that nobody closes", each(() => "::: tabs\n== One")],
    ["containers in a row that nobody closes", each(() => "::: note\n# T")],
    ["style sheets in a line", (many) => `words ${"<style>x</style>".repeat(many)}`],
    ["scripts in a line that nobody closes", (many) => `words ${"<script>".repeat(many)}`],
    ["sources of no video", (many) => `<div>${"<b>x</b><source src=x>".repeat(2 * many)}`],
  ])("%s", (_name, markdownOf) => {
    expect(growthOf((many) => talkOf(markdownOf(many)), 5_000)).toBeLessThan(IN_PROPORTION);
  });
});

test("5,000 footnotes that refer to one another in a row are all in the section of the first", () => {
  const notes = Array.from({ length: 5_000 }, (_, at) => `[^${at}]: See[^${at + 1}].\n`).join("\n");
  const [section] = writtenSectionsOf(writtenOf(`# T\n\n## One\n\nWords[^0].\n\n${notes}`));
  expect(section!.footnotes).toHaveLength(5_000);
});

test("among containers that nobody closes, one that is closed ends where its author says", () => {
  const text = "::: note\n# One\n::: tip\ninside\n:::\noutside\n";
  const talk = talkOf(text);
  const types = writtenOf(text).root.body.map(({ type }) => type);
  expect(types.lastIndexOf("container_close")).toBeLessThan(types.lastIndexOf("paragraph_open"));
  expect(talk.diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual(["1 container-unclosed"]);
});
