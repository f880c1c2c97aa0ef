import { describe, expect, test } from "vitest";
import { parseFenceInfo } from "../../src/markdown/parse-fence-info.ts";

describe("what stands behind a fence", () => {
  test.each([
    ["js", "js"],
    ["", ""],
    ["JavaScript", "javascript"],
    ["c++", "c++"],
    ["C#", "c#"],
    ["js {1}", "js"],
    ["js{1,3}", "js"],
    ["{.python}", "python"],
    ["{.python .numberLines}", "python"],
    ["ts [main.ts]", "ts"],
    ['sh title="Run"', "sh"],
    [".json", "json"],
  ])("%j names the language %j", (info, language) => {
    expect(parseFenceInfo(info).language).toBe(language);
  });

  test.each([
    ["js {2}", [2]],
    ["js {1,3-5}", [1, 3, 4, 5]],
    ["js{1, 3 - 4}", [1, 3, 4]],
    ["js {1|3-4|6}", [1, 3, 4, 6]],
    ["js {all}", []],
    ["js {5-3}", []],
    ["js", []],
  ])("%j highlights %j", (info, lines) => {
    expect([...parseFenceInfo(info).highlighted]).toEqual(lines);
  });

  test("inserted and deleted lines are told apart", () => {
    const { highlighted, inserted, deleted } = parseFenceInfo("js {1} ins={2-3} del={4}");
    expect([[...highlighted], [...inserted], [...deleted]]).toEqual([[1], [2, 3], [4]]);
  });

  test.each([
    ['js title="My file.js"', "My file.js"],
    ["js title='My file.js'", "My file.js"],
    ["js title=main.js", "main.js"],
    ["js filename=main.js", "main.js"],
    ["js [main.js]", "main.js"],
    ['{.js title="In braces"}', "In braces"],
    ["js [1,2]", undefined],
    ["js", undefined],
  ])("%j has the title %j", (info, title) => {
    expect(parseFenceInfo(info).title).toBe(title);
  });

  test.each([
    ["js showLineNumbers", 1],
    ["js line-numbers", 1],
    ["js {.numberLines}", 1],
    ["js startLine=10", 10],
    ["js:line-numbers=5", 5],
    ["js:line-numbers", 1],
    ["js lineNumbers=false", undefined],
    ["js", undefined],
  ])("%j numbers its lines from %j", (info, first) => {
    expect(parseFenceInfo(info).firstNumber).toBe(first);
  });

  test("an id and classes stand on the block", () => {
    expect(parseFenceInfo("js {#listing .wide}")).toMatchObject({
      language: "js",
      id: "listing",
      classes: ["wide"],
    });
  });

  test("a range without an end that could be reached is cut", () => {
    expect(parseFenceInfo("js {1-999999999}").highlighted.size).toBeLessThan(200_000);
  });
});
