import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAddress, parseLock, printLock } from "../../src/anchors/lock-file.ts";
import type { Anchor, AnchorStatus } from "../../src/model/anchor.ts";
import { pageUrl, sourcePath } from "../../src/model/brands.ts";
import { placesOf } from "../support/talks.ts";

const file = sourcePath("anchors.lock");
const parse = (text: string) => parseLock(text, file);

describe("a line", () => {
  test.each<readonly [string, AnchorStatus]>([
    ["a.html#one live CkOH Title of it", { kind: "live" }],
    ["a.html#one alias=two - Title", { kind: "alias", of: "two" }],
    ["a.html#one moved=b/c.html#two CkO", { kind: "moved", to: { page: pageUrl("b/c.html"), id: "two" } }],
    ["a.html# moved=b.html# - Page", { kind: "moved", to: { page: pageUrl("b.html"), id: "" } }],
    ["a.html#/3/2 retired -", { kind: "retired" }],
    ["a.html#été live - L’été # 2", { kind: "live" }],
  ])("%s is read and written again", (line, status) => {
    const { anchors, diagnostics } = parse(`${line}\n`);
    expect(diagnostics).toEqual([]);
    expect(anchors).toMatchObject([{ status }]);
    expect(printLock(anchors).split("\n")).toContain(line);
  });

  test.each([
    "a.html live - x",
    "a.html#b gone - x",
    "a.html#b live",
    "#b live - x",
    "a.html#b moved=c - x",
    "a.html#b\0c live - x",
    "a.html#b alias=\x1b[2J - x",
    "a.html#b moved=c.html#d\ufdd0 - x",
  ])("that is wrong is reported at its place: %s", (line) => {
    const { anchors, diagnostics } = parse(`# head\n${line}\na.html#ok live - Ok\n`);
    expect(placesOf(diagnostics)).toEqual(["2:1 lock-invalid"]);
    expect(anchors.map(({ id }) => id)).toEqual(["ok"]);
  });
});

describe("a page", () => {
  const long = `${"é".repeat(128)}.html`;

  test.each([
    ...["_headers", ".htaccess", "lectern/search.css", "a.php", "a.html.php", "x", "a/", "CNAME"],
    ...["javascript:alert(1)", "javascript:alert(1).html", "//host/x.html", "../x.html", "a/../x.html"],
    ...[
      "index.html/x.html",
      "a/b.HTM/x.html",
      ".well-known/x.html",
      "a/.x.html",
      "lectern/x.html",
      "Lectern/x.html",
    ],
    ...["a\u0001.html", "a\u007f.html", "a\\b.html", long, `${"a/".repeat(600)}x.html`],
  ])("that no site writes is reported, be it here or be it moved to: %j", (page) => {
    expect(parse(`${page}#a live - A`).diagnostics).toMatchObject([{ code: "lock-invalid", line: 1 }]);
    expect(parse(`b.html#a moved=${page}#a - A`).diagnostics).toMatchObject([{ code: "lock-invalid" }]);
    expect(parseAddress(`${page}#a`)).toBeUndefined();
  });

  test.each([
    ...[
      "a.html",
      "v1.2/a_b.htm",
      "A/B.HTML",
      "été/l’été.html",
      "lectern.html",
      "a/lectern/b.html",
      "x.y.html",
    ],
    ...[`${"a".repeat(240)}.html`, "_old/x.html", "日本語.html"],
  ])("that a site has, or had with another tool, is read: %j", (page) => {
    expect(parse(`${page}#a live - A`)).toMatchObject({ diagnostics: [], anchors: [{ page }] });
  });
});

test("the file is sorted by page and id, whatever order it was written in", () => {
  const lines = [
    "b.html#a live - A",
    "a.html#z live - Z",
    "a.html# live - P",
    "a.html#B live - B",
    "a.html#a live - A",
  ];
  const sorted = printLock(parse(lines.join("\n")).anchors)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("# "));
  expect(sorted).toEqual([
    "a.html# live - P",
    "a.html#B live - B",
    "a.html#a live - A",
    "a.html#z live - Z",
    "b.html#a live - A",
  ]);
});

test("both sides of a merge that was left open are read", () => {
  const text = "<<<<<<< HEAD\na.html#one live - One\n=======\na.html#two live - Two\n>>>>>>> other\n";
  const { anchors, diagnostics } = parse(text);
  expect(anchors.map(({ id }) => id)).toEqual(["one", "two"]);
  expect(placesOf(diagnostics)).toEqual(["1:1 lock-conflict"]);
});

test("whatever is written is read again as it was", () => {
  const name = fc.stringMatching(/^[a-z0-9é._-]{1,12}$/);
  const anchor: fc.Arbitrary<Anchor> = fc.record({
    page: name.filter((text) => !text.startsWith(".")).map((text) => pageUrl(`${text}.html`)),
    id: name,
    title: fc.string().map((text) => text.replace(/\s+/g, " ").trim()),
    sketch: fc.constantFrom("", "abc", "A-_012"),
    status: fc.oneof(
      fc.constantFrom<AnchorStatus>({ kind: "live" }, { kind: "retired" }),
      name.map((of): AnchorStatus => ({ kind: "alias", of })),
      fc
        .tuple(
          name.filter((text) => !text.startsWith(".")),
          name,
        )
        .map(([page, id]): AnchorStatus => ({ kind: "moved", to: { page: pageUrl(`${page}.html`), id } })),
    ),
  });
  fc.assert(
    fc.property(fc.uniqueArray(anchor, { selector: ({ page, id }) => `${page}#${id}` }), (anchors) => {
      const { anchors: read, diagnostics } = parse(printLock(anchors));
      expect(diagnostics).toEqual([]);
      expect(new Set(read.map((one) => JSON.stringify(one, Object.keys(one).sort())))).toEqual(
        new Set(anchors.map((one) => JSON.stringify(one, Object.keys(one).sort()))),
      );
    }),
  );
});

test.each([
  [2, "nor is one other"],
  [40, "nor are 39 others"],
])("%i lines of another file are one finding", (many, others) => {
  const { anchors, diagnostics } = parse("no address\n".repeat(many));
  expect(anchors).toEqual([]);
  expect(placesOf(diagnostics)).toEqual(["1:1 lock-invalid"]);
  expect(diagnostics[0]?.message).toContain(others);
});
