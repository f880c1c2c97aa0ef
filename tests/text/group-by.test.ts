import { expect, test } from "vitest";
import { groupBy } from "../../src/text/group-by.ts";

test("what has one key stands together, keys and items in the order in which they came", () => {
  const groups = groupBy(["bee", "ant", "bat", "cat", "axe"], (word) => word[0]);
  expect([...groups]).toEqual([
    ["b", ["bee", "bat"]],
    ["a", ["ant", "axe"]],
    ["c", ["cat"]],
  ]);
});
