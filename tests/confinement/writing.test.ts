import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseLock } from "../../src/anchors/lock-file.ts";
import { sourcePath } from "../../src/model/brands.ts";
import {
  fingerprint,
  listFiles,
  openWorkshop,
  remove,
  type Workshop,
  writeFiles,
} from "../support/outer-run.ts";

/** Some become `..` or `/` once their letters are made plain; some mean something to a shell, a host or a server. */
const NAMES = [
  ...[
    "..",
    "...",
    "....",
    " ",
    "a..",
    "a ",
    "%2e%2e",
    "..%2fx",
    "..\\x",
    "a\\..\\..\\x",
    "C:\\x",
    "x\ny",
    "x\u001b[31m",
  ],
  ...[
    "．．",
    "‥",
    "／etc／x",
    "a／．．／．．／x",
    "․․",
    "\u202egnp",
    "~",
    "$HOME",
    "`id`",
    "$(id)",
    "-rf",
    "--help",
    "a;b|c&d",
  ],
  ...[
    "_headers",
    "_redirects",
    "CNAME",
    "web.config",
    "index.php",
    "x.html",
    "sections.json",
    "404",
    "sitemap.xml",
  ],
  ...[
    "lectern",
    "search",
    "anchors.lock",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "toString",
    "%00",
    "x?y#z",
    "*",
  ],
];
const FOLDERS = [
  "‥/‥",
  "．．/．．/．．",
  "..%2f..",
  "...",
  "／／",
  "lectern",
  "_data",
  "_includes",
  "__proto__",
];
const KEYS = [
  ...[
    "permalink: ../../x.html",
    "permalink: /../../x.html",
    "layout: ../../../x",
    "url: ../../x",
    "slug: ../../x",
  ],
  ...[
    "aliases: [/../../x.html, ../../x]",
    "translationKey: ../../x",
    "redirect_from: /../../x.html",
    "output: ../x",
  ],
  ...["eleventyComputed: { permalink: ../../x.html }", "pagination: { data: process }", "dialect: ../../x"],
  ...['tags: ["../../x", "..", "‥／‥／x", "/etc/x", "__proto__", "constructor", "index"]', "title: ../../x"],
  ...['speakers: ["../../x", "..", "．．／x", "__proto__", "<b>"]', "licence: ../../x", "lang: ../../x"],
];
const COURSES = ["../../x", "..", "‥／‥", "/etc/x", "__proto__", "con\u0000"];

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({});
});
afterEach(() => remove(shop.folder));

describe(`${NAMES.length + FOLDERS.length + KEYS.length + COURSES.length} names of files, folders, pages and courses`, () => {
  test("make pages and files of the site, each below its folder and of a kind that pages have", async () => {
    await writeFiles(shop.folder, { "x.html": "outside", x: "outside", "home/.keep": "" });
    await writeFiles(shop.content, Object.fromEntries(attempts()));
    const before = await outside();
    const { code, stderr } = await shop.build();
    expect(code, stderr).toBe(0);
    expect(await outside()).toEqual(before);
    const files = await listFiles(shop.output);
    expect(files.filter((file) => file.endsWith(".html")).length).toBeGreaterThan(NAMES.length);
    expect(files.filter((file) => !isOrdinary(file))).toEqual([]);
  });
});

function attempts(): (readonly [string, string])[] {
  const plain = (nth: number): string => `# Talk ${nth}\n\n![p](p.svg) [t](t.txt)\n`;
  const courses = Object.fromEntries(COURSES.map((name) => [name, { course_name: name, modules: ["a"] }]));
  return [
    ...NAMES.map((name, nth) => [`n${nth}/${name}.md`, plain(nth)] as const),
    ...NAMES.flatMap((name, nth) =>
      /^\.+$|^ $/.test(name) ? [] : [[`n${nth}/${name}.svg`, "<svg/>"] as const],
    ),
    ...FOLDERS.map((name, nth) => [`f${nth}/${name}/x.md`, plain(nth)] as const),
    ...KEYS.map((key, nth) => [`k${nth}.md`, `---\n${key}\n---\n${plain(nth)}`] as const),
    ["cours.json", JSON.stringify(courses)],
    ["cours/a.md", "# A\n"],
  ];
}

/** Letters, digits and what stands between them; a page, its Markdown, or what Lectern makes for hosts at the root. */
function isOrdinary(file: string): boolean {
  const isOurs = /^(?:lectern\/|_headers$|_redirects$|\.htaccess$|\.lectern-files$|\.nojekyll$)/.test(file);
  const isPlain = /^[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*$/.test(file) && !/(?:^|\/)\.|\.(?:\/|$)/.test(file);
  return isOurs || (isPlain && /\.(?:html|md|svg|txt|json|xml)$/.test(file));
}

/** All that a build has no business with. */
async function outside(): Promise<Record<string, string>> {
  const all = await fingerprint(shop.folder);
  const isOwn = (file: string): boolean => /^(?:site|cache)\/|^content\/anchors\.lock$/.test(file);
  return Object.fromEntries(Object.entries(all).filter(([file]) => !isOwn(file)));
}

describe("a line of anchors.lock", () => {
  test.each([
    ...[
      "../x.html",
      "../../x.html",
      "a/../../x.html",
      "/etc/x.html",
      "//x.html",
      "./x.html",
      "a/./x.html",
      "..\\x.html",
    ],
    ...[
      "%2e%2e/x.html",
      "a%2f..%2fx.html",
      "C:\\x.html",
      "C:/x.html",
      "_headers",
      ".htaccess",
      ".well-known/x.html",
    ],
    ...[
      "lectern/search.css",
      "lectern/x.html",
      "LECTERN/x.html",
      "x.php",
      "x.html.php",
      "index.html/x.html",
      "x.html/",
    ],
    ...[
      "javascript:alert(1)",
      "data:text/html,x",
      "http://x/y.html",
      "$HOME/x.html",
      "`id`.html",
      "a;b.html",
      "{{x}}.html",
    ],
    ...[
      "x\u0000.html",
      "x\u001b.html",
      "",
      "~/x.html",
      `${"a".repeat(300)}.html`,
      `${"a/".repeat(600)}x.html`,
    ],
  ])("for the page %j is none, neither as an address nor as where one has gone", (page) => {
    const read = (line: string) => parseLock(`${line}\n`, sourcePath("anchors.lock"));
    expect(read(`${page}#a live - T`).anchors).toEqual([]);
    const moved = read(`x.html#a moved=${page}#a - T`).anchors;
    expect(moved.flatMap(({ status }) => ("to" in status ? [String(status.to.page)] : []))).toEqual([]);
  });
});
