import { expect, test } from "vitest";
import { escapeHtml } from "../../src/text/escape-html.ts";

test("text is escaped for tags and for attributes, once", () => {
  expect(escapeHtml(`<a href="x">R&D</a> &amp; it's`)).toBe(
    "&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt; &amp;amp; it's",
  );
});
