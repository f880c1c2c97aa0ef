import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import { DIALECTS } from "../../src/model/deck.ts";
import { readExcuses } from "../../src/source/excuses.ts";
import { htmlOf } from "../support/pages.ts";
import { placesOf } from "../support/talks.ts";

const read = (text: string) => readExcuses({ path: sourcePath("a.md"), text });
const excusesOf = (text: string) =>
  read(text).excuses.map(({ line, code, reason }) => `${line} ${code} ${reason}`);

describe("an excuse counts", () => {
  test.each([
    ["a\n[x](y) <!-- lectern-ignore link-missing: in May -->", "2 link-missing in May"],
    ["a\n\n<!-- lectern-ignore link-missing: in May -->\n[x](y)", "4 link-missing in May"],
    ["<!-- lectern-ignore link-missing: in May -->\n\n\n[x](y)", "4 link-missing in May"],
    ["---\ntile: x # lectern-ignore front-matter-key: ours\n---\n", "2 front-matter-key ours"],
    ["---\n# lectern-ignore front-matter-key: ours\ntile: x\n---\n", "3 front-matter-key ours"],
    ["- a <!-- lectern-ignore image-alt: a: b --> b", "1 image-alt a: b"],
  ])("in %j for %s", (text, expected) => {
    expect(excusesOf(text)).toEqual([expected]);
  });

  test("for each code that it names", () => {
    expect(excusesOf("<!-- lectern-ignore link-missing, image-alt: x -->\na")).toEqual([
      "2 link-missing x",
      "2 image-alt x",
    ]);
  });

  test("for nothing in code", () => {
    const text = "```html\n<!-- lectern-ignore link-missing: in May -->\n```";
    expect(read(text)).toMatchObject({ file: { text }, excuses: [], diagnostics: [] });
  });
});

describe("an excuse that says too little", () => {
  test.each([
    ["[x](y) <!-- lectern-ignore link-missing -->", "1:8 excuse-invalid"],
    ["[x](y) <!-- lectern-ignore link-misssing: x -->", "1:8 excuse-invalid"],
    ["[x](y) <!-- lectern-ignore -->", "1:8 excuse-invalid"],
  ])("%j is at %s and excuses nothing", (text, place) => {
    expect(placesOf(read(text).diagnostics)).toEqual([place]);
    expect(read(text).excuses).toEqual([]);
  });

  test("hears what was meant", () => {
    const [finding] = read("<!-- lectern-ignore link-misssing: x -->").diagnostics;
    expect(finding?.remedy).toBe('Did you mean "link-missing"?');
  });
});

describe.each(DIALECTS)("in %s", (dialect) => {
  const plain = "---\ntitle: T\n---\n\n# One\n\nwords\nmore\n\n- a\n- b\n\n## Two\n\nlast\n";
  const marked = plain
    .replace("words\n", "words <!-- lectern-ignore link-missing: x -->\n")
    .replace("- a", "<!-- lectern-ignore link-missing: x -->\n- a")
    .replace("last\n", "last\n\n<!-- lectern-ignore link-missing: x -->\n");
  const html = (text: string): string => htmlOf(text.replace("title: T", `title: T\ndialect: ${dialect}`));

  test("a page reads the same with an excuse and without", () => {
    expect(html(read(marked).file.text).replace(/\n+/g, "\n")).toBe(html(plain));
  });
});
