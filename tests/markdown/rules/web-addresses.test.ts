/** Which words are addresses, and that they are found in one pass. */
import { describe, expect, test } from "vitest";
import { growthOf, IN_PROPORTION } from "../../support/growth.ts";
import { talkOf, writtenOf } from "../../support/talks.ts";

function linksOf(markdown: string): (string | null)[] {
  const inline = writtenOf(`${markdown}\n`).root.body.flatMap(({ children }) => children ?? []);
  return inline.filter(({ type }) => type === "link_open").map((token) => token.attrGet("href"));
}

test.each([
  ["see www.example.org.", ["https://www.example.org"]],
  ["(www.example.org/a(b))", ["https://www.example.org/a(b"]],
  [
    "www.example.org/a?b=c&d, and www.example.net!?",
    ["https://www.example.org/a?b=c&d", "https://www.example.net"],
  ],
  ["www.a.b/www.c.d e", ["https://www.a.b/www.c.d"]],
  ["www.example and www. and www.-", []],
  ["www.a-b.c", ["https://www.a-b.c"]],
  ['"www.example.org"', []],
  ["www.example.org'", []],
  ["www.example.org<br>", ["https://www.example.org"]],
  ["www..org", []],
])("%s", (markdown, expected) => {
  expect(linksOf(markdown)).toEqual(expected);
});

describe("many are read in proportion", () => {
  test.each<[string, (many: number) => string]>([
    ["bare beginnings", (many) => "www.".repeat(4 * many)],
    ["addresses without a space between", (many) => "www.a.b/".repeat(2 * many)],
    ["labels before a quote", (many) => `www.${"a.".repeat(8 * many)}"`],
    ["dots before a quote", (many) => `www.a.b${".".repeat(16 * many)}x"`],
    ["addresses in a line", (many) => "www.a.b, ".repeat(many)],
  ])("%s", (_name, markdownOf) => {
    expect(growthOf((many) => talkOf(markdownOf(many)), 1_000)).toBeLessThan(IN_PROPORTION);
  });
});
