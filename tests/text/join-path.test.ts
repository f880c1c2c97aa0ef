import { expect, test } from "vitest";
import { joinPath } from "../../src/text/join-path.ts";

test.each([
  ["a/b", "c.md", "a/b/c.md"],
  ["a/b", "../c.md", "a/c.md"],
  ["a/b", "./c.md", "a/b/c.md"],
  ["a/b", "../../c.md", "c.md"],
  ["a/b", "/c.md", "c.md"],
  ["a/b", "c//d/", "a/b/c/d"],
  ["", "c.md", "c.md"],
  ["a", "b/../c.md", "a/c.md"],
  ["a", "...", "a/..."],
  ["", "", ""],
])("from %j, %j is %j", (folder, address, path) => {
  expect(joinPath(folder, address)).toBe(path);
});

test.each([
  ["a", "../../c.md"],
  ["", ".."],
  ["a/b", "/../c.md"],
  ["a", "../../a/c.md"],
])("from %j, %j leaves the root", (folder, address) => {
  expect(joinPath(folder, address)).toBeUndefined();
});
