import { expect, test } from "vitest";
import { talkOf, writtenOf } from "../support/talks.ts";

test("YAML that cannot be read is an error at its place, and the talk stays", () => {
  const talk = talkOf('---\ntitle: "open\nlang: fr\n---\n\n# Words');
  expect(talk.diagnostics).toHaveLength(1);
  expect(talk.diagnostics[0]).toMatchObject({ code: "front-matter-invalid", severity: "error" });
  expect(talk.title).toBe("Words");
});

test.each([
  ["title: one: two", 2],
  ["lang: fr\ntags: [a, b", 3],
  ["title: T\n\tlang: fr", 3],
  ["title: 'a'b", 2],
])("the error of %j is on its line", (yaml, line) => {
  const errors = talkOf(`---\n${yaml}\n---\n\n# T`).diagnostics.filter(
    ({ severity }) => severity === "error",
  );
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ code: "front-matter-invalid" });
  expect([line, line + 1]).toContain(errors[0]!.line);
});

test("the error has one stop at its end", () => {
  const [finding] = talkOf("---\ntitle: one: two\n---\n").diagnostics;
  expect(finding!.message).toMatch(/[^.]\.$/);
});

test.each(["js", "javascript"])("front matter in ---%s is an error and is never run", (name) => {
  const mark = `ran${name}`;
  const talk = talkOf(`---${name}\n{ title: (globalThis.${mark} = "x") }\n---\n\n# Words`);
  expect(talk.diagnostics).toMatchObject([
    { code: "front-matter-format", severity: "error", line: 1, column: 1 },
  ]);
  expect(talk.frontMatter.title).toBeUndefined();
  expect(mark in globalThis).toBe(false);
  expect(talk.title).toBe("Words");
});

test("front matter in TOML is a warning and no text of the page", () => {
  const talk = talkOf('+++\ntitle = "x"\n+++\n\n# Words');
  expect(talk.diagnostics).toMatchObject([
    { code: "front-matter-format", severity: "warning", line: 1, column: 1 },
  ]);
  expect(talk.title).toBe("Words");
  expect(writtenOf('+++\ntitle = "x"\n+++\n\n# Words').root.body).toEqual([]);
});

test("front matter in JSON is read", () => {
  expect(talkOf('---json\n{ "title": "T", "tags": ["a"] }\n---\n').frontMatter).toMatchObject({
    title: "T",
    tags: ["a"],
  });
});

test("an alias that repeats itself does not hang the build", () => {
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ...["b", "c", "d", "e", "f", "g", "h", "i", "j"].map(
      (name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[at]}`).join(",")}]`,
    ),
  ];
  // Written out, these are three thousand million signs.
  expect(() => talkOf(`---\n${bomb.join("\n")}\n---\n`)).not.toThrow();
});

test.each([
  "__proto__: {draft: true}",
  "constructor: x",
  "toString: x",
  "hasOwnProperty: x",
])("the key of %j is like any other", (yaml) => {
  expect(talkOf(`---\n${yaml}\n---\n`).frontMatter.draft).toBe(false);
  expect(talkOf(`---\n${yaml}\n---\n`).diagnostics.map(({ code }) => code)).toEqual(["front-matter-key"]);
});
