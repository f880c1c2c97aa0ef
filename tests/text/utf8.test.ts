import { expect, test } from "vitest";
import { decodeText, encodeText, lineEnd } from "../../src/text/utf8.ts";

test("a text comes back from its bytes", () => {
  expect(decodeText(encodeText("été 🎉\n"))).toBe("été 🎉\n");
  expect(encodeText("é")).toHaveLength(2);
});

test("a line ends at its line feed, the last one at the end", () => {
  const bytes = encodeText("ab\n\ncd");
  expect([0, 2, 3, 4].map((from) => lineEnd(bytes, from))).toEqual([2, 2, 3, 6]);
  expect(lineEnd(encodeText("\n"), 0)).toBe(0);
});
