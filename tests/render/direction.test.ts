import { describe, expect, test } from "vitest";
import { directionOf } from "../../src/text/language-tag.ts";
import { bodyOf, htmlOf } from "../support/pages.ts";
import { siteOf } from "../support/talks.ts";

test.each([
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["fa", "rtl"],
  ["ur-PK", "rtl"],
  ["az-Arab", "rtl"],
  ["ur-Latn", "ltr"],
  ["fr", "ltr"],
  ["arn", "ltr"],
])("%s is written %s", (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

describe("a section in another language", () => {
  test("says its direction when it is not the page's", () => {
    expect(htmlOf("# T\n\n## One {lang=ar}\n")).toContain('lang="ar" dir="rtl"');
    expect(htmlOf("# T\n\n## One {lang=en}\n", { lang: "he" })).toContain('lang="en" dir="ltr"');
  });

  test("says none when it is", () => {
    expect(htmlOf("# T\n\n## One {lang=de}\n")).not.toContain("dir=");
    expect(htmlOf("# T\n\n## One {lang=he}\n", { lang: "ar" })).not.toContain("dir=");
  });
});

describe("words of the interface", () => {
  test("say their language in a section of another", () => {
    expect(htmlOf("# T\n\n## One {lang=fr}\n\n::: note\nmots\n:::\n")).toContain(
      '<p class="label" lang="en">',
    );
  });

  test("say none in text of their own language", () => {
    expect(bodyOf(siteOf({ "a.md": "# T\n\n::: note\nwords\n:::\n" }, [], { lang: "en" }), "a.md")).toContain(
      '<p class="label">',
    );
  });
});
