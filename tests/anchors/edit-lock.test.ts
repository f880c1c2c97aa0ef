import { describe, expect, test } from "vitest";
import { keepAnchor, LockEditError, moveAnchor, retireAnchor } from "../../src/anchors/edit-lock.ts";
import { parseLock, printLock } from "../../src/anchors/lock-file.ts";
import { type Anchor, addressText } from "../../src/model/anchor.ts";
import { pageUrl, sourcePath } from "../../src/model/brands.ts";

const LINES = parseLock(
  [
    "a.html# live - A",
    "a.html#one live abc One",
    "a.html#two live def Two",
    "a.html#gone retired - Gone",
    "b.html#three live ghi Three",
  ].join("\n"),
  sourcePath("anchors.lock"),
).anchors;
const at = (page: string, id: string) => ({ page: pageUrl(page), id });
const changed = (lines: readonly Anchor[]): readonly string[] => {
  const before = new Set(printLock(LINES).split("\n"));
  return printLock(lines)
    .split("\n")
    .filter((line) => !before.has(line));
};

describe("an address that an author moves", () => {
  test("is another name on its own page, and leads on to any other", () => {
    expect(changed(moveAnchor(LINES, at("a.html", "one"), at("a.html", "two")))).toEqual([
      "a.html#one alias=two abc One",
    ]);
    expect(changed(moveAnchor(LINES, at("a.html", "one"), at("b.html", "three")))).toEqual([
      "a.html#one moved=b.html#three abc One",
    ]);
  });

  test.each([
    [at("a.html", "none"), at("a.html", "two"), 'a.html#none is not a published address. "lectern anchors'],
    [at("a.html", "one"), at("b.html", "none"), "b.html#none is not a published address."],
    [at("a.html", "one"), at("a.html", "one"), "An address cannot lead to itself."],
    [at("a.html", "one"), at("a.html", "gone"), "a.html#gone is no section of the handbook"],
  ])("stays where that is no way: %j to %j", (from, to, why) => {
    expect(() => moveAnchor(LINES, from, to)).toThrow(LockEditError);
    expect(() => moveAnchor(LINES, from, to)).toThrow(why);
  });
});

test("an address is retired, and no other line changes", () => {
  expect(changed(retireAnchor(LINES, at("b.html", "three")))).toEqual(["b.html#three retired ghi Three"]);
  expect(() => retireAnchor(LINES, at("b.html", "four"))).toThrow(LockEditError);
});

test("what stands at an address now is kept as it is", () => {
  const now: Anchor = { ...at("a.html", "two"), status: { kind: "live" }, title: "New", sketch: "xyz" };
  expect(changed(keepAnchor(LINES, now))).toEqual(["a.html#two live xyz New"]);
  expect(keepAnchor(LINES, now).map(addressText)).toEqual(LINES.map(addressText));
  expect(() => keepAnchor(LINES, { ...now, id: "none" })).toThrow(LockEditError);
});
