/** What is kept for good is what never changes, and nothing else. */
import { expect, test } from "vitest";
import { hashedAddress } from "../../src/outputs/security-headers.ts";

test.each([
  ["an asset", "lectern/page.0123456789.js"],
  ["a part of the search", "lectern/index/0123456789.css"],
  ["a copy of an image elsewhere", "lectern/kept/0123456789abcdef0123.png"],
  ["a lighter form of an image", "lectern/images/0123456789abcdef0123.avif"],
])("%s is kept for good", (_what, url) => {
  expect(hashedAddress(url)).toBe(true);
});

test.each([
  ["the list of the parts", "lectern/search.css"],
  ["a page", "talk.html"],
  ["an image of the talks", "images/0123456789abcdef0123.avif"],
  ["a file that only looks like one", "lectern/images/x0123456789.avif"],
])("%s is asked after each time", (_what, url) => {
  expect(hashedAddress(url)).toBe(false);
});
