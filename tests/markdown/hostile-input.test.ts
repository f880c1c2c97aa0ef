/** What is written to take long takes no longer than its length. */
import { beforeAll, describe, expect, test } from "vitest";
import { sectionsOf, talkOf } from "../support/talks.ts";

const MANY = 20_000;
const MOST_MS = 2_000;

const each = (line: (at: number) => string): string =>
  Array.from({ length: MANY }, (_, at) => line(at)).join("\n");

beforeAll(() => {
  talkOf("words {.x}\n\n> a\n> -- b\n\n::: note\n".repeat(50));
});

describe(`${MANY} of a kind are read in under ${MOST_MS / 1000} s`, () => {
  test.each([
    ["spaces between two words", `word${" ".repeat(10 * MANY)}word`],
    ["spaces before braces", `word${" ".repeat(10 * MANY)}{.x} word`],
    ["hashes in braces against a heading", `# T{${"#a".repeat(10 * MANY)}`],
    ["spaces behind a quote's dashes", `> words\n> --${" ".repeat(10 * MANY)}Ada\n> words`],
    ["quotes that name their authors", each((at) => `> words ${at}\n> -- Ada\n`)],
    ["quotes with an author behind each", each((at) => `> words ${at}\n\n-- Ada\n`)],
    ["footnotes", each((at) => `Words[^${at}].\n\n[^${at}]: A note.\n`)],
    ["footnotes that nothing refers to", each((at) => `[^${at}]: A note.\n`)],
    ["containers in one another that nobody closes", each(() => "::: note")],
    ["groups of tabs in one another that nobody closes", each(() => "::: tabs\n== One")],
    ["containers in a row that nobody closes", each(() => "::: note\n# T")],
  ])("%s", (_name, markdown) => {
    const start = performance.now();
    talkOf(markdown);
    expect(performance.now() - start).toBeLessThan(MOST_MS);
  });
});

test("5,000 footnotes that refer to one another in a row are all in the section of the first", () => {
  const notes = Array.from({ length: 5_000 }, (_, at) => `[^${at}]: See[^${at + 1}].\n`).join("\n");
  const [section] = sectionsOf(talkOf(`# T\n\n## One\n\nWords[^0].\n\n${notes}`));
  expect(section!.footnotes).toHaveLength(5_000);
});

test("among containers that nobody closes, one that is closed ends where its author says", () => {
  const talk = talkOf("::: note\n# One\n::: tip\ninside\n:::\noutside\n");
  const types = talk.root.body.map(({ type }) => type);
  expect(types.lastIndexOf("container_close")).toBeLessThan(types.lastIndexOf("paragraph_open"));
  expect(talk.diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual(["1 container-unclosed"]);
});
