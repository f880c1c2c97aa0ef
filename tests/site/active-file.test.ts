import { describe, expect, test } from "vitest";
import { isActiveName, isMarkup } from "../../src/site/active-file.ts";

const named = (source: string, url = source): boolean => isActiveName({ source, url });

describe("a name", () => {
  test.each([
    ...["a/evil.html", "EVIL.HTM", "x.xhtml", "x.mht", "x.html.fr", "x.html.gz", "drawing.svgz", "a.b.shtml"],
    ...["x.php", "x.PHP7", "x.php.txt", "x.phtml", "x.asp", "x.aspx", "x.jsp", "x.cgi", "x.html "],
    ...[
      "web.config",
      "a/web.config",
      "a/php.ini",
      "staticwebapp.config.json",
      "a.inc",
      "CNAME",
      "vercel.json",
    ],
  ])("acts: %s", (name) => {
    expect(named(name)).toBe(true);
  });

  test.each([
    ...["a.pdf", "a.zip", "a.js", "vite.config.ts", "app.config.json", "html.png", "php.md.txt", "a/CNAME"],
    ...[
      "main.py",
      "run.sh",
      "style.css",
      "Makefile",
      "a.svg",
      "pom.xml",
      "a.ipynb",
      "a/netlify.toml",
      "todo.txt",
    ],
  ])("is what it holds: %s", (name) => {
    expect(named(name)).toBe(false);
  });

  test("that the site made counts as its author's does", () => {
    expect(named("é.ht~ml", "e.html")).toBe(true);
    expect(named("x.html", "x-2.bin")).toBe(true);
  });

  test.each([
    "a.svg",
    "A.SVG",
    "a/feed.rss",
    "pom.xml",
    "a.b/LICENSE",
  ])("calls for a look inside: %s", (url) => {
    expect(isMarkup({ source: url, url })).toBe(true);
    expect(isMarkup({ source: url, url: `${url}.png` })).toBe(false);
  });
});
