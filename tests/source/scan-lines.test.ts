/** Every dialect reads its lines through this: what one line or many fences hold must not hold it up. */
import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import { findFences } from "../../src/source/dialects/fence-ranges.ts";
import { writeImages } from "../../src/source/dialects/marp-images.ts";
import { readExcuses } from "../../src/source/excuses.ts";
import { scanLines } from "../../src/source/scan-lines.ts";
import { growthOf, IN_PROPORTION } from "../support/growth.ts";

describe("a fence", () => {
  test.each([
    "- ```",
    "1. - > ```",
    "-  -\t```js",
    "> > ~~~",
  ])("opens behind marks of lists and quotes: %j", (line) => {
    const lines = scanLines(`${line}\na\n${line.includes("~") ? "> > ~~~" : "```"}\nb`);
    expect(lines.map(({ isCode }) => isCode)).toEqual([true, true, true, false]);
    expect(findFences(lines)).toMatchObject([{ start: 0, end: 3 }]);
  });

  test("that none below closes is none, and a longer one closes a shorter", () => {
    const codeOf = (text: string) =>
      scanLines(text)
        .map(({ isCode }) => Number(isCode))
        .join("");
    expect(codeOf("````\na\n```\nb\n```")).toBe("00111");
    expect(codeOf("````js\na\n```js\nb\n````\nc\n```")).toBe("1111100");
    expect(codeOf("~~~~\na\n```\nb\n```\n~~~")).toBe("001110");
  });
});

describe("takes time in proportion", () => {
  const scan = (text: string): unknown => scanLines(text);
  test.each<[string, (many: number) => unknown]>([
    ["marks of lists in one line", (many) => scan(`${"- ".repeat(many)}x`)],
    [
      "marks of lists, as they are found again",
      (many) => findFences([...scanLines("```"), ...scanLines(`${"- ".repeat(many)}x`)]),
    ],
    [
      "fences that are longer than all that follow",
      (many) => scan("````js\n".repeat(many) + "```\n".repeat(many)),
    ],
    [
      "excuses that never close, in one line",
      (many) => readExcuses({ path: sourcePath("a.md"), text: "<!-- lectern-ignore a: b ".repeat(many / 4) }),
    ],
    [
      "excuses of what stands far below",
      (many) =>
        readExcuses({
          path: sourcePath("a.md"),
          text: "<!-- lectern-ignore link-missing: b -->\n".repeat(many / 4),
        }),
    ],
    ["images of Marp without an end", (many) => writeImages("![".repeat(many), { isAlone: false })],
  ])("%s", (_name, run) => {
    expect(growthOf(run, 10_000)).toBeLessThan(IN_PROPORTION);
  });
});
