/** Files for hosts, line by line: what a server reads is what was meant. */
import { describe, expect, test } from "vitest";
import { pageUrl } from "../../src/model/brands.ts";
import { headers } from "../../src/outputs/headers.ts";
import { htaccess } from "../../src/outputs/htaccess.ts";
import type { Output } from "../../src/outputs/output-file.ts";
import { publishedFiles } from "../../src/outputs/published-lines.ts";
import { redirects } from "../../src/outputs/redirects.ts";
import { sectionsJson } from "../../src/outputs/sections-json.ts";
import { outputContext } from "../support/output-context.ts";
import { siteOf } from "../support/talks.ts";

const policies = {
  usual: "default-src 'self'",
  wider: [
    ["a.html", "img-src x.org"],
    ["b/index.html", "img-src y.org"],
  ],
  widest: "img-src x.org y.org",
} as const;
const assets = ["lectern/page.0123456789.js", "lectern/search.css"].map((url) => ({ url, content: "" }));
const context = outputContext({ policies, assets });
const site = siteOf({ "a.md": "# A" }, [], { baseUrl: "https://h.example/docs/" });
const file = (output: Output, url: string, of = site): string =>
  String(output(of, context).find((one) => one.url === url)?.content);
const blockOf = (text: string, head: string): readonly string[] => {
  const lines = text.split("\n");
  const at = lines.indexOf(head);
  return lines.slice(
    at + 1,
    lines.findIndex((line, place) => place > at && /^(?:\}|)$/.test(line)),
  );
};
const FOR_GOOD = "public, max-age=31536000, immutable";
const AND_ASK = "public, max-age=0, must-revalidate";

describe("the policy of a page is sent with it", () => {
  test("to Netlify and Cloudflare as the widest of all, once for all addresses", () => {
    const text = file(headers, "_headers");
    expect(blockOf(text, "/docs/*")[0]).toBe(
      "  Content-Security-Policy: img-src x.org y.org; frame-ancestors 'none'",
    );
    expect(text.match(/Content-Security-Policy/g)).toHaveLength(1);
  });

  test("to nginx and Caddy by address", () => {
    const page = (url: string, host: string) => `  "/docs/${url}" "img-src ${host}; frame-ancestors 'none'"`;
    const usual = `  default "default-src 'self'; frame-ancestors 'none'"`;
    expect(blockOf(file(headers, "lectern/headers.nginx.conf"), "map $uri $lectern_policy {")).toEqual([
      ...[`${page("a.html", "x.org")};`, `${page("b/index.html", "y.org")};`, `${usual};`],
    ]);
    expect(blockOf(file(headers, "lectern/headers.caddy"), "map {path} {lectern_policy} {")).toEqual([
      ...[page("a.html", "x.org"), page("b/index.html", "y.org"), page("b/", "y.org"), usual],
    ]);
  });

  test("to Apache by the end of the address", () => {
    const text = file(htaccess, ".htaccess");
    expect(text).toContain(
      `Header always set Content-Security-Policy "img-src x.org; frame-ancestors 'none'" "expr=%{REQUEST_URI} =~ m#/a\\.html$#"\n`,
    );
    expect(text).toContain("m#/b/(index\\.html)?$#");
    expect(text).toContain(`\nHeader always set Content-Security-Policy "default-src 'self'; frame-`);
  });
});

describe("what never changes is kept for good, and all else is asked after", () => {
  test("by Netlify, file by file and folder by folder", () => {
    const kept = (of = site): readonly string[] => {
      const text = file(headers, "_headers", of);
      return [...text.matchAll(/^(\/\S+)\n {2}Cache-Control: (.*)$/gm)].map(([, url, how]) => {
        expect(how).toBe(FOR_GOOD);
        return String(url);
      });
    };
    expect(kept()).toEqual(["/docs/lectern/page.0123456789.js", "/docs/lectern/index/*"]);
    const keptImages = new Map([["x", { url: "lectern/kept/0.png", bytes: new Uint8Array() }]]);
    const lighterImages = new Map([["y.png", []]]);
    const more = { ...site, keptImages, lighterImages } as unknown as typeof site;
    expect(kept(more).slice(2)).toEqual(["/docs/lectern/kept/*", "/docs/lectern/images/*"]);
  });

  test("by nginx, Caddy and Apache, by what the address looks like", () => {
    const nginx = blockOf(file(headers, "lectern/headers.nginx.conf"), "map $uri $lectern_cache {");
    expect(nginx).toEqual([
      expect.stringMatching(/^ {2}"~\/lectern\/.*\$" "public, max-age=31536000, immutable";$/),
      `  default "${AND_ASK}";`,
    ]);
    const caddy = blockOf(file(headers, "lectern/headers.caddy"), "map {path} {lectern_cache} {");
    expect(caddy).toEqual([
      expect.stringMatching(/^ {2}"~\/lectern\/.*\$" "public, max-age=31536000, immutable"$/),
      `  default "${AND_ASK}"`,
    ]);
    expect(blockOf(file(headers, "lectern/headers.caddy"), "handle_errors {")).toEqual([
      `  header Cache-Control "${AND_ASK}"`,
    ]);
    expect(file(htaccess, ".htaccess")).toMatch(
      /\nHeader set Cache-Control "public, max-age=0[^\n]*\nHeader set Cache-Control "public, max-age=31536000[^\n]*m#\/lectern\//,
    );
  });
});

test("every host sends what is the same for every address", () => {
  for (const text of [
    file(headers, "_headers"),
    file(headers, "lectern/headers.location.nginx.conf"),
    file(headers, "lectern/headers.caddy"),
    file(htaccess, ".htaccess"),
  ]) {
    expect(text).toMatch(/X-Content-Type-Options:? "?nosniff/);
    expect(text).toMatch(/Referrer-Policy:? "?strict-origin-when-cross-origin/);
    expect(text).toMatch(/Cross-Origin-Opener-Policy:? "?same-origin/);
    expect(text).toMatch(/Cross-Origin-Resource-Policy:? "?same-origin/);
    expect(text).toMatch(/Permissions-Policy:? "?accelerometer=\(\), camera=\(\), .*usb=\(\)/);
    expect(text.endsWith("\n")).toBe(true);
  }
  const location = file(headers, "lectern/headers.location.nginx.conf").split("\n");
  expect(location).toContain("add_header Content-Security-Policy $lectern_policy always;");
  expect(location).toContain("add_header Cache-Control $lectern_cache;");
  expect(blockOf(file(headers, "lectern/headers.caddy"), "header {")).toEqual(
    expect.arrayContaining(["  Content-Security-Policy {lectern_policy}", "  Cache-Control {lectern_cache}"]),
  );
});

describe("a page that was renamed", () => {
  const stub = { url: pageUrl("old (1).html"), to: pageUrl("été.html"), title: "", lang: "fr", notices: [] };
  const moved = { ...site, stubs: [stub, { ...stub, url: pageUrl("b.html") }] };

  test("is led on by every host, whatever signs its name has", () => {
    expect(file(redirects, "_redirects", moved)).toBe(
      "/docs/old%20(1).html /docs/%C3%A9t%C3%A9.html 301\n/docs/b.html /docs/%C3%A9t%C3%A9.html 301\n",
    );
    expect(
      blockOf(file(redirects, "lectern/redirects.nginx.conf", moved), "map $uri $lectern_moved {"),
    ).toEqual([
      ...['  "~^/docs/old \\(1\\)\\.html$" "/docs/été.html";', '  "~^/docs/b\\.html$" "/docs/été.html";'],
    ]);
    expect(
      blockOf(file(redirects, "lectern/redirects.caddy", moved), "map {path} {lectern_moved} {"),
    ).toEqual([
      ...['  "/docs/old (1).html" "/docs/été.html"', '  "/docs/b.html" "/docs/été.html"', '  default ""'],
    ]);
    expect(blockOf(file(htaccess, ".htaccess", moved), "<IfModule mod_rewrite.c>").slice(3)).toEqual([
      'RewriteRule "^old \\(1\\)\\.html$" "%{ENV:LECTERN_BASE}été.html" [R=301,L]',
      'RewriteRule "^b\\.html$" "%{ENV:LECTERN_BASE}été.html" [R=301,L]',
      "</IfModule>",
    ]);
  });

  test("is no rule where there is none", () => {
    expect(file(htaccess, ".htaccess")).not.toContain("mod_rewrite");
  });
});

describe("the inventory", () => {
  const inventoryOf = (of: typeof site) => JSON.parse(file(sectionsJson, "sections.json", of));

  test("says where the site stands and which files hold its addresses, where that is known", () => {
    expect(inventoryOf(site)).toMatchObject({ baseUrl: "https://h.example/docs/" });
    const bare = inventoryOf(siteOf({ "a.md": "# A" }));
    expect(Object.keys(bare)).toEqual(["version", "title", "lang", "pages", "stubs"]);
    const lines = { ...site, publishedLines: () => "# head\n\na.html#one live - One\n" };
    expect(inventoryOf(lines).anchors).toEqual(["lectern/anchors.txt"]);
  });

  test("says where addresses of a page lead by now, and which are gone", () => {
    const link = { page: pageUrl("b.html"), id: "x", title: "", lang: "en" };
    const notices = [
      { id: "one", title: "", kind: "moved" as const, links: [link] },
      { id: "two", title: "", kind: "lost" as const, links: [link] },
      { id: "three", title: "", kind: "moved" as const, links: [] },
    ];
    const moved = { one: "b.html#x", two: null, three: null };
    const url = pageUrl("old.html");
    const stubs = [
      { url, title: "", lang: "en", notices },
      { url, to: pageUrl("a.html"), title: "", lang: "en", notices: [] },
    ];
    const read = inventoryOf({ ...site, stubs, notices: new Map([[pageUrl("a.html"), notices]]) });
    expect(read.pages[0].moved).toEqual(moved);
    expect(read.stubs).toEqual([
      { url, moved },
      { url, to: "a.html" },
    ]);
    expect(inventoryOf(site).pages[0]).not.toHaveProperty("moved");
  });
});

describe("a site's own addresses", () => {
  const filesOf = (pages: number) => {
    const lines = Array.from({ length: pages }, (_, at) => [
      `p${at}.html# live - P`,
      `p${at}.html#a live - A`,
    ]);
    const text = `# head\n\n${lines.flat().join("\n\n")}\n`;
    return {
      text,
      files: publishedFiles({ publishedLines: () => text }, (page) => Number(/\d+/.exec(page)).toString(16)),
    };
  };

  test("are one file for a small site, and none where there are none", () => {
    const { text, files } = filesOf(16);
    expect(files).toEqual([{ url: "lectern/anchors.txt", content: text }]);
    expect(publishedFiles({ publishedLines: () => "" }, String)).toEqual([]);
  });

  test("are parted by page for a larger one, each file with the head", () => {
    const { files } = filesOf(17);
    expect(files.map(({ url }) => url)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((at) => `lectern/anchors/${at}.txt`),
    );
    expect(files[0]?.content).toBe(
      `# head\n\n${[0, 8, 16].map((at) => `p${at}.html# live - P\n\np${at}.html#a live - A`).join("\n\n")}\n`,
    );
  });
});
