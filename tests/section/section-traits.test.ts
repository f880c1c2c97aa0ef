import { describe, expect, test } from "vitest";
import { isKin, listTraits } from "../../src/section/section-traits.ts";
import { type TalkSetup, writtenOf } from "../support/talks.ts";

const traitsOf = (markdown: string, setup?: TalkSetup) =>
  listTraits(writtenOf(`# T\n\n${markdown}`, setup).root);
const marksOf = (markdown: string): readonly string[] => [
  ...traitsOf(`## H\n\n${markdown}`)[0]!.marks.keys(),
];

test("every section knows its level and what it stands under", () => {
  const traits = traitsOf("## A\n\n### B\n\n#### C\n\n### D\n\n## E");
  expect(traits.map(({ level, hasChildren, above }) => [level, hasChildren, above])).toEqual([
    [2, true, []],
    [3, true, [0]],
    [4, false, [0, 1]],
    [3, false, [0]],
    [2, false, []],
  ]);
});

test("what a section holds is counted, that of the sections below it is not", () => {
  const body = "two words\n\n- a\n- b ![p](x.png)\n\n```\ncode\n```\n\n    indented\n\n## Other\n\n- c";
  expect(traitsOf(`## One\n\n${body}`)[0]).toMatchObject({ items: 2, blocks: 2, images: 1, words: 5 });
  expect(traitsOf(`## One\n\n${body}`)[1]).toMatchObject({ items: 1, blocks: 0, images: 0, words: 2 });
});

describe("what a translator leaves as it is", () => {
  test.each([
    ["the first letters of words, without accents", "Élan: a démarche", ["kin elan", "kin dema"]],
    ["acronyms, however short", "an API of K8 x", ["number 8", "kin api", "kin k8"]],
    ["numbers", "from 3 to 42", ["number 3", "number 42", "kin from"]],
    ["code in a sentence", "`npm  ci`", ["code npm  ci"]],
    ["pictures, whatever their language and kind", "![](img/plan.fr.svg)![](b/plan-en.png)", ["image plan"]],
    ["pictures of other names", "![](img/plan.v10.svg)", ["image plan.v10"]],
    ["addresses of the web", "[x](https://a.b/c) [y](d.md) [z](#e)", ["address https://a.b/c"]],
    ["lines of code, without braces and indents", "```\n  let x;\n  }\nabc\n```", ["code let x;"]],
  ])("%s", (_, markdown, marks) => {
    expect(marksOf(markdown)).toEqual(marks);
  });

  test("is worth more where it is rarer", () => {
    const { marks, headingMarks } = traitsOf("## Plan 7\n\n`code` ![](a.png) <https://a.b>")[0]!;
    expect(Object.fromEntries(marks)).toEqual({
      ...{ "kin plan": 1, "number 7": 1, "code code": 2, "image a": 2 },
      "address https://a.b": 2,
      ...Object.fromEntries([...marks].filter(([mark]) => /^kin http/.test(mark))),
    });
    expect([...headingMarks.keys()]).toEqual(["number 7", "kin plan"]);
  });

  test("kin are the beginnings of words", () => {
    expect(["kin plan", "number 7", "code kin "].map(isKin)).toEqual([true, false, false]);
  });
});

test("names and numbers of a heading are its own, those that count slides are no names", () => {
  expect(traitsOf("## Step 2 of 10 {#step}")[0]).toMatchObject({
    ...{ numbers: "2 10", names: new Set(["step"]) },
  });
  expect(traitsOf("## Plain")[0]).toMatchObject({ numbers: "", names: new Set() });
  const deck = "# T\n\n---\n\nname: intro\n\n## One\n\n---\n\n## Two\n";
  const names = listTraits(writtenOf(deck, { dialect: "remark" }).root).map((traits) => [...traits.names]);
  expect(names).toEqual([["intro", "/intro"], []]);
});
