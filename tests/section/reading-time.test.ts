import { describe, expect, test } from "vitest";
import { readingTime } from "../../src/section/reading-time.ts";
import { siteOf, writtenOf } from "../support/talks.ts";

const words = (count: number): string => "word ".repeat(count).trim();
const minutesOf = (markdown: string, options = {}): number => readingTime(writtenOf(markdown, options).root);

describe("a minute is two hundred words, and a minute begun counts", () => {
  test.each([
    [1, 1],
    [200, 1],
    [201, 2],
    [400, 2],
    [2001, 11],
  ])("%i words are %i min", (count, minutes) => {
    expect(minutesOf(words(count))).toBe(minutes);
  });

  test("a talk without a word takes no time", () => {
    expect(minutesOf("![](a.png)\n\n---\n")).toBe(0);
  });
});

describe("what is published counts", () => {
  const full = words(199);

  test.each([
    ["headings", `# Two words\n\n${full}`],
    ["the headings of sections", `${full}\n\n## Two words`],
    ["lists", `${full}\n\n- two\n- words`],
    ["tables", `${full}\n\n| two | words |\n| --- | --- |\n`],
    ["code within a sentence", `${full} \`two\` \`words\``],
    ["words within links and emphasis", `${full} [two](https://x.example) *words*`],
    ["footnotes", `${words(198)} word[^1]\n\n[^1]: Two words.`],
    ["HTML", `${full}\n\n<div>two words</div>`],
    ["a container's title", `${full}\n\n::: tip Two words\n:::`],
    ["what folds away", `${full}\n\n::: details\ntwo words\n:::`],
  ])("%s", (_what, markdown) => {
    expect(minutesOf(markdown)).toBe(2);
  });

  test.each([
    ["signs that stand alone", `${words(200)} : ! ? – « » …`],
    ["comments", `${words(200)}\n\n<!-- two words -->`],
    ["addresses", `${words(199)} [word](https://x.example/two/words)`],
    ["front matter", `---\ndescription: Two words\n---\n${words(200)}`],
  ])("%s do not", (_what, markdown) => {
    expect(minutesOf(markdown)).toBe(1);
  });

  test("code counts half", () => {
    expect(minutesOf(`\`\`\`\n${words(400)}\n\`\`\``)).toBe(1);
    expect(minutesOf(`\`\`\`\n${words(402)}\n\`\`\``)).toBe(2);
  });

  test("a word with an apostrophe, a hyphen or a point is one word", () => {
    expect(minutesOf("l’usine don't peut-être v1.2 ".repeat(50))).toBe(1);
  });

  test("where no spaces stand between words, five hundred letters are a minute", () => {
    expect(minutesOf("字".repeat(500))).toBe(1);
    expect(minutesOf("字".repeat(501))).toBe(2);
  });

  const deck = `${words(150)}\n\nNote: ${words(100)}\n\n---\n\n## Next\n`;
  test.each([
    ["private", 1],
    ["handout", 1],
    ["readers", 2],
  ] as const)("speaker notes only where readers see them: %s", (notes, minutes) => {
    expect(minutesOf(deck, { dialect: "reveal", notes })).toBe(minutes);
  });

  test("nothing that is left out of the build", () => {
    const markdown = `${words(150)}\n\n::: solution\n${words(100)}\n:::`;
    expect(minutesOf(markdown, { audiences: ["students"] })).toBe(1);
    expect(minutesOf(markdown)).toBe(2);
  });
});

test("every talk of a site knows its minutes", () => {
  const site = siteOf({ "a.md": words(300), "b/c.md": "# C" });
  expect(site.talks.map(({ minutes }) => minutes)).toEqual([2, 1]);
});
