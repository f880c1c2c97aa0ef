/** Whoever nests deeper than anybody reads loses no word of it, and is told. */
import { describe, expect, test } from "vitest";
import { talkOf, writtenOf } from "../../support/talks.ts";

const indent = (at: number): string => "  ".repeat(at);

const DEEP: readonly [string, string, number][] = [
  ["quotations", `# T\n\n${">".repeat(120)} word\n\nlast\n`, 3],
  [
    "points of a list",
    `# T\n\n${Array.from({ length: 70 }, (_, at) => `${indent(at)}- p${at}`).join("\n")} word\n\nlast\n`,
    0,
  ],
  ["points on one line", `# T\n\n${"- ".repeat(120)}word\n\nlast\n`, 3],
  ["containers", `# T\n\n${"::: note\n".repeat(120)}word\n${":::\n".repeat(120)}\nlast\n`, 0],
  ["quotations in points", `# T\n\n${"- > ".repeat(80)}word\n\nlast\n`, 3],
];

describe.each(DEEP)("%s", (_name, text, line) => {
  test("keep their words however deep they are, and what follows stands by itself", () => {
    const words = writtenOf(text).root.body.map(({ content }) => content);
    expect(words.join("\n")).toContain("word");
    expect(words.join("\n")).toContain("last");
  });

  test("are found once", () => {
    const found = talkOf(text).diagnostics.filter(({ code }) => code === "talk-deep");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: "warning" });
    if (line > 0) expect(found[0]?.line).toBe(line);
  });
});

test("each point below the deepest that is read keeps its words", () => {
  const many = 300;
  const text = Array.from({ length: many }, (_, at) => `${indent(at)}- p${at}.`).join("\n");
  const words = writtenOf(text)
    .root.body.map(({ content }) => content)
    .join("\n");
  for (let at = 0; at < many; at += 1) expect(words).toContain(`p${at}.`);
});

test("twenty quotations and twenty lists in one another are nothing to be told of", () => {
  const text = `${"> ".repeat(20)}${"- ".repeat(20)}word\n`;
  expect(talkOf(text).diagnostics).toEqual([]);
});
