import { expect, test } from "vitest";
import { parseLock } from "../../src/anchors/lock-file.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { readableName } from "../../src/section/readable-name.ts";
import { decodeFile } from "../../src/source/normalize-text.ts";
import { valueWithoutControls, withoutControls } from "../../src/text/without-controls.ts";
import { htmlOf } from "../support/pages.ts";
import { talkOf } from "../support/talks.ts";

const UNFIT = ["\0", "\x07", "\x0b", "\x1b", "\x7f", "\x80", "\x9f", "\uFDD0", "\uFDEF", "\uFFFE", "\uFFFF"];

test.each(UNFIT)("%j is in no text", (sign) => {
  expect(withoutControls(`a${sign}b`)).toBe("a\uFFFDb");
  expect(readableName(`a${sign}b.md`)).toMatch(/^A[ \uFFFD]b$/);
  const { file, diagnostics } = decodeFile(sourcePath("a.md"), new TextEncoder().encode(`x\na${sign}b`));
  expect(file.text).toBe("x\na\uFFFDb");
  expect(diagnostics).toMatchObject([{ code: "encoding-invalid", line: 2, column: 2 }]);
  const { anchors } = parseLock(`a.html#b live - a${sign}b`, sourcePath("anchors.lock"));
  expect(anchors).toMatchObject([{ title: "a\uFFFDb" }]);
});

test("what a text is laid out with stays", () => {
  expect(withoutControls("a\tb\nc\fd é 日 🎉\u200d")).toBe("a\tb\nc\fd é 日 🎉\u200d");
});

test("an escape of front matter or a reference of HTML brings none back", () => {
  expect(talkOf('---\ntitle: "a\\x1bb"\ntags: ["c\\x07"]\n---\n').frontMatter).toMatchObject({
    title: "a\uFFFDb",
    tags: ["c\uFFFD"],
  });
  const html = htmlOf('<b title="&#27;">a&#x1b;b</b> and &#27;');
  expect(html).toBe(withoutControls(html));
});

test("in all that a manifest can hold there is none, and all else stays as it is", () => {
  const day = new Date(0);
  const value = { "k\0": ["a\x07", 1, null, true, { deep: "b\x1b" }], day, none: undefined };
  expect(valueWithoutControls(value)).toStrictEqual({
    "k\uFFFD": ["a\uFFFD", 1, null, true, { deep: "b\uFFFD" }],
    day,
    none: undefined,
  });
  expect(valueWithoutControls(null)).toBeNull();
  expect(valueWithoutControls(day)).toBe(day);
});

test("an address in per cent brings none to the name of an image that is missing", () => {
  expect(htmlOf("![](a%00b%01c.png)")).toContain("a\ufffdb\ufffdc.png");
});
