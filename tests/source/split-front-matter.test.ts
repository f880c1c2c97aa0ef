import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../src/source/split-front-matter.ts";

describe("front matter", () => {
  test.each([
    ["---\ntitle: T\n---\nbody", "yaml", "title: T\n", "body", 3],
    ["---\ntitle: T\n...\nbody", "yaml", "title: T\n", "body", 3],
    ["--- \ntitle: T\n---  \nbody", "yaml", "title: T\n", "body", 3],
    ["---yaml\ntitle: T\n---\nbody", "yaml", "title: T\n", "body", 3],
    ["---\n# why\ntitle: T\n---\n\nbody", "yaml", "# why\ntitle: T\n", "\nbody", 4],
    ["---\n---\nbody", "yaml", "", "body", 2],
    ["---\ntitle: T\n---", "yaml", "title: T\n", "", 3],
    ["---json\n{}\n---\nbody", "json", "{}\n", "body", 3],
    ["---js\n{}\n---\nbody", "js", "{}\n", "body", 3],
    ["---javascript\n{}\n---\nbody", "js", "{}\n", "body", 3],
    ["+++\ntitle = 1\n+++\nbody", "toml", "title = 1\n", "body", 3],
  ])("of %j is read as %s", (text, format, raw, body, bodyOffset) => {
    expect(splitFrontMatter(text)).toEqual({ format, raw, body, bodyOffset });
  });

  test.each([
    ["a deck that begins with a slide break", "---\n\n# One\n\n---\n\n# Two"],
    ["a first slide of words", "---\nJust words here\n---\nmore"],
    ["a first slide with a heading", "---\n# One\n---\n# Two"],
    ["a first slide with a list", "---\n- one\n- two\n---\n"],
    ["an opening that never closes", "---\ntitle: T\n\n# One"],
    ["a blank line before it", "\n---\ntitle: T\n---\n"],
    ["a rule further down", "words\n\n---\na: b\n---\n"],
    ["another name behind the dashes", "---ruby\nx\n---\n"],
    ["four dashes", "----\na: b\n----\n"],
    ["no text at all", ""],
  ])("is not %s", (_name, text) => {
    expect(splitFrontMatter(text)).toMatchObject({ raw: "", body: text, bodyOffset: 0 });
  });

  test("keeps a dashed line inside a text", () => {
    expect(splitFrontMatter("---\ntitle: |\n  a\n  ---\n  b\n---\nbody").body).toBe("body");
  });
});
