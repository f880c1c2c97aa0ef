import { expect, test } from "vitest";
import { hostOf } from "../../src/text/host-of.ts";

test.each([
  ["https://www.example.org/a/b", "example.org"],
  ["http://example.org?q=/x", "example.org"],
  ["HTTPS://example.org#x", "example.org"],
  ["//cdn.example.org/a.js", "cdn.example.org"],
  ["https://awww.example.org", "awww.example.org"],
  ["https://a.www.example.org", "a.www.example.org"],
  ["a/b/deck.pdf", "deck.pdf"],
  ["deck.pdf", "deck.pdf"],
  ["see//x.org/y", "y"],
  ["xhttps://x.org/y", "y"],
])("%j leads to %j", (href, name) => {
  expect(hostOf(href)).toBe(name);
});
