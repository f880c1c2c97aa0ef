import { expect, test } from "vitest";
import { formatDate } from "../../src/views/format-date.ts";

test.each([
  ["2024-05-21", "en", "May 21, 2024"],
  ["2024-05-21", "fr", "21 mai 2024"],
  ["2024-05", "en", "May 2024"],
  ["2024-05", "fr", "mai 2024"],
  ["2024", "en", "2024"],
  ["2024", "fr", "2024"],
  ["2024-02-01", "fr", "1 février 2024"],
  ["2024-12-09", "en", "December 9, 2024"],
  ["2024-05-21", "de", "21. Mai 2024"],
  ["2024-01-01", "en-GB", "1 January 2024"],
])("%j in %s is %j", (iso, lang, text) => {
  expect(formatDate(iso, lang)).toEqual({ iso, text });
});

test("a date that nobody gave is none", () => {
  expect(formatDate(undefined, "en")).toBeUndefined();
});
