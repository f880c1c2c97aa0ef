import fc from "fast-check";
import { expect, test } from "vitest";
import { absoluteUrl } from "../../src/site/absolute-url.ts";
import { relativeUrl } from "../../src/site/relative-url.ts";

test.each([
  ["a.html", "b.html", "b.html"],
  ["a.html", "a.html", "a.html"],
  ["a.html", "a.html#x", "#x"],
  ["a.html", "b.html#x", "b.html#x"],
  ["a.html", "c/b.html", "c/b.html"],
  ["c/a.html", "b.html", "../b.html"],
  ["c/a.html", "c/b.html", "b.html"],
  ["c/a.html", "d/b.html", "../d/b.html"],
  ["c/d/a.html", "c/e/b.html", "../e/b.html"],
  ["c/d/a.html", "index.html", "../../index.html"],
  ["index.html", "c/index.html", "c/index.html"],
  ["c/index.html", "c/index.html", "index.html"],
  ["c/c/a.html", "c/a.html", "../a.html"],
  ["a.html", "a b.png", "a%20b.png"],
  ["a.html", "x:y.png", "./x:y.png"],
  ["a.html", "q?.png", "q%3F.png"],
])("from %j to %j is %j", (from, to, way) => {
  expect(relativeUrl(from, to)).toBe(way);
});

test("a browser that follows a relative link arrives, whatever the root", () => {
  const segment = fc.constantFrom("a", "b", "a-b", "index", "中", "x y");
  const page = fc
    .array(segment, { minLength: 1, maxLength: 4 })
    .map((segments) => `${segments.join("/")}.html`);
  const root = fc.constantFrom("https://h.example/", "https://h.example/sub/folder/", "file:///tmp/x/");
  fc.assert(
    fc.property(root, page, page, (base, from, to) => {
      expect(new URL(relativeUrl(from, to), new URL(from, base)).href).toBe(new URL(to, base).href);
    }),
  );
});

test.each([
  ["a/b.html", "https://h.example/x/", "https://h.example/x/a/b.html"],
  ["index.html", "https://h.example/x/", "https://h.example/x/"],
  ["a/index.html", "https://h.example/", "https://h.example/a/"],
  ["a/my-index.html", "https://h.example/", "https://h.example/a/my-index.html"],
])("the address of %j under %j is %j", (url, base, href) => {
  expect(absoluteUrl(url, base)).toBe(href);
});
