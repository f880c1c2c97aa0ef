import { expect, test } from "vitest";
import { webAddress } from "../../src/text/web-address.ts";

test.each([
  ["https://Example.org/a?b#c", "https://example.org/a?b"],
  ["http://example.org", "http://example.org/"],
  ["//example.org/a", "https://example.org/a"],
])("%j is asked for as %j", (href, address) => {
  expect(webAddress(href)).toBe(address);
});

test.each([
  "mailto:a@b.c",
  "ftp://example.org",
  "xhttp://a.b",
  "https+x://a.b",
  "a/b.md",
  "https://",
  "",
])("%j is no address of the web", (href) => {
  expect(webAddress(href)).toBeUndefined();
});
