import { expect, test } from "vitest";
import { parseLock } from "../../src/anchors/lock-file.ts";
import { visibleLines } from "../../src/anchors/visible-lines.ts";
import { sourcePath } from "../../src/model/brands.ts";

const shownOf = (lines: readonly string[], ...shown: readonly string[]): readonly string[] => {
  const { anchors, diagnostics } = parseLock(lines.join("\n"), sourcePath("anchors.lock"));
  expect(diagnostics).toEqual([]);
  return visibleLines(anchors, new Set(shown)).map(({ page, id }) => `${page}#${id}`);
};

test("a line is shown where what it leads to is, or where nothing is any more", () => {
  const lines = [
    "a.html#here live - x",
    "a.html#hidden live - x",
    "a.html#gone retired - x",
    "a.html#name alias=here - x",
    "a.html#secret alias=hidden - x",
    "b.html#here moved=a.html#name - x",
    "b.html#hidden moved=a.html#hidden - x",
    "b.html#gone moved=a.html#gone - x",
    "b.html#nowhere moved=a.html#none - x",
  ];
  expect(shownOf(lines, "a.html#here", "b.html#nowhere")).toEqual([
    "a.html#gone",
    "a.html#here",
    "a.html#name",
    "b.html#gone",
    "b.html#here",
  ]);
});

test("a circle is not shown", () => {
  expect(shownOf(["a.html#x alias=y - x", "a.html#y alias=x - x"], "a.html#x", "a.html#y")).toEqual([]);
});
