/** What pages beside the talks show, and what talks say of themselves. */
import { describe, expect, test } from "vitest";
import { pageUrl, sourcePath } from "../../src/model/brands.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { citeTalk } from "../../src/views/cite-talk.ts";
import { findingsByPage, showFinding } from "../../src/views/findings-view.ts";
import { formatDate } from "../../src/views/format-date.ts";
import { latestOccasion } from "../../src/views/latest-occasion.ts";
import { linkTo } from "../../src/views/link-to.ts";
import { notesView } from "../../src/views/notes-view.ts";
import { listNotices, stubView } from "../../src/views/notices-view.ts";
import { pageView } from "../../src/views/page-view.ts";
import { CONTENT_SECURITY_POLICY, pagePolicies, policyOf } from "../../src/views/policy.ts";
import { withWords } from "../../src/views/script-words.ts";
import { wordsOf } from "../support/pages.ts";
import { siteOf, talkOf } from "../support/talks.ts";
import { viewContext } from "../support/views.ts";

const site = siteOf({ "index.md": "# Book", "a/b.md": "# Talk\n", "c.md": "# C" }, [], { lang: "en" });
const context = viewContext(site);
const page = () => pageView({ url: pageUrl("a/b.html"), lang: "en", title: "Talk" }, context);

describe("the policy of a page", () => {
  test("allows images of the hosts that it shows some of, and nothing else more", () => {
    const hosts = {
      imageHostsOf: new Map([
        ["a.html", ["x.org", "y.org"]],
        ["b.html", ["w.org", "x.org"]],
      ]),
    };
    expect(policyOf("c.html", hosts)).toBe(CONTENT_SECURITY_POLICY);
    expect(policyOf("a.html", hosts)).toBe(
      CONTENT_SECURITY_POLICY.replace(
        "img-src 'self' data:",
        "img-src 'self' data: https://x.org https://y.org",
      ),
    );
    const { usual, wider, widest } = pagePolicies(hosts);
    expect(usual).toBe(CONTENT_SECURITY_POLICY);
    expect(wider).toEqual(["a.html", "b.html"].map((url) => [url, policyOf(url, hosts)]));
    expect(widest).toContain("data: https://w.org https://x.org https://y.org;");
  });

  test("allows nothing by default, and no script but the site's own", () => {
    expect(CONTENT_SECURITY_POLICY.split("; ")).toEqual(
      expect.arrayContaining([
        ...["default-src 'none'", "script-src 'self'", "base-uri 'none'", "form-action 'none'"],
        ...["require-trusted-types-for 'script'", "trusted-types 'none'"],
      ]),
    );
    expect(CONTENT_SECURITY_POLICY).not.toContain("unsafe");
  });
});

describe("a date", () => {
  test.each([
    ["2026-05-21", "en", "May 21, 2026"],
    ["2026-05-01", "fr", "1 mai 2026"],
    ["2026-12", "fr", "décembre 2026"],
    ["2026-01", "en", "January 2026"],
    ["2026", "en", "2026"],
  ])("%s is written in %s as %s", (iso, lang, text) => {
    expect(formatDate(iso, lang)).toEqual({ iso, text });
  });

  test("that nobody knows is none", () => {
    expect(formatDate(undefined, "en")).toBeUndefined();
  });
});

describe("how a talk is cited", () => {
  const cite = (head: string, lang = "en") => {
    const talk = siteOf({ "index.md": "# Book", "t.md": `---\n${head}\n---\n# Talk\n` }).talks.find(
      ({ path }) => path === "t.md",
    )!;
    return citeTalk(talk, { ...page(), title: "Talk", siteTitle: "Book", lang });
  };

  test.each([
    ["speakers: [Ada, Bob]\ndate: 2024-05", "Ada, Bob. Talk. Book, May 2024"],
    ["tags: [x]", "Talk. Book"],
    [
      "given: [{ event: Fair, place: Lille, date: 2023-02-01 }]\ndate: 2020",
      "Talk. Fair, Lille, February 1, 2023",
    ],
    ["given: [{ event: Fair }]\ndate: 2020", "Talk. Fair, 2020"],
    [
      "given: [{ event: Old, date: 2001 }, { event: New, date: 2002 }, { event: Undated }]",
      "Talk. New, 2002",
    ],
  ])("%j: %s", (head, citation) => {
    expect(cite(head)).toBe(citation);
  });

  test("is dated as its page is written", () => {
    expect(cite("date: 2024-05", "fr")).toBe("Talk. Book, mai 2024");
  });

  test("by its latest occasion, of which there may be none", () => {
    expect(latestOccasion(talkOf("# T").frontMatter)).toBeUndefined();
  });
});

test("a link is set by the rules of its language, which it names where it is another", () => {
  expect(linkTo("Quoi ?", "c.html", "fr", "a/b.html", "en")).toEqual({
    ...{ title: "Quoi\u202f?", href: "../c.html", lang: "fr" },
  });
  expect(linkTo("What?", "a/d.html", "en", "a/b.html", "en")).toEqual({
    ...{ title: "What?", href: "d.html", lang: undefined },
  });
});

describe("an address whose section is elsewhere", () => {
  const link = { page: pageUrl("c.html"), id: "l’été", title: "Where", lang: "en" };

  test("says what became of it, and where to go", () => {
    const notices = (["moved", "lost", "retired"] as const).map((kind) => ({
      ...{ id: kind, title: "$& was", kind, links: kind === "retired" ? [] : [link] },
    }));
    const shown = listNotices(notices, page(), "a/b.html");
    expect(shown.map(({ id, hasMoved }) => [id, hasMoved])).toEqual([
      ["moved", true],
      ["lost", false],
      ["retired", false],
    ]);
    expect(shown.map(({ text }) => text.includes("$& was"))).toEqual([true, true, true]);
    expect(new Set(shown.map(({ text }) => text)).size).toBe(3);
    expect(shown.map(({ nearText }) => nearText)).toEqual([undefined, wordsOf("en").noticeNear, undefined]);
    expect(shown[0]?.links).toEqual([
      { title: "Where", href: "../c.html#l%E2%80%99%C3%A9t%C3%A9", lang: undefined },
    ]);
  });

  test("leads to a page as a whole, too", () => {
    const notice = { id: "x", title: "X", kind: "moved" as const, links: [{ ...link, id: "" }] };
    expect(listNotices([notice], page(), "a/b.html")[0]?.links[0]?.href).toBe("../c.html");
  });

  test("on a page that is gone is told there, with the page that it became", () => {
    const stub = { url: pageUrl("old/x.html"), title: "Old", lang: "en", notices: [] };
    const gone = stubView(stub, context);
    expect(gone).toMatchObject({
      title: "Old",
      text: wordsOf("en").stubGone,
      target: undefined,
      notices: [],
    });
    expect(gone.canonical).toBeUndefined();
    const moved = stubView({ ...stub, to: pageUrl("c.html") }, context);
    expect(moved).toMatchObject({
      text: wordsOf("en").stubMoved,
      target: { title: "Old", href: "../c.html" },
    });
  });
});

test("the page of a talk's notes says what it is, stands below the talk, and is none that others should find", () => {
  const based = viewContext(
    siteOf({ "index.md": "# Book", "a/b.md": "# Talk" }, [], { baseUrl: "https://h.example" }),
  );
  const talk = based.site.talks.find(({ path }) => path === "a/b.md")!;
  const view = notesView(pageUrl("a/b-notes.html"), talk, based);
  expect(view.canonical).toBeUndefined();
  expect(view.kindTitle).toBe(wordsOf("en").speakerNotes);
  expect(view.breadcrumb.map(({ href }) => href).at(-1)).toBe("b.html");
  expect(view.breadcrumb.length).toBeGreaterThan(1);
});

describe("findings on pages", () => {
  const finding = (part: Partial<Diagnostic>): Diagnostic => ({
    ...{
      code: "image-heavy",
      severity: "warning",
      file: sourcePath("c.md"),
      line: 1,
      column: 1,
      message: "m",
    },
    ...part,
  });

  test("stand on the page of their file, else on the home page, the worst first", () => {
    const all = [
      finding({ line: 9 }),
      finding({ line: 3, column: 7 }),
      finding({ line: 3, column: 2 }),
      finding({ severity: "advice" }),
      finding({ severity: "error", line: 20 }),
      finding({ file: sourcePath("anchors.lock") }),
    ];
    const pages = findingsByPage(all, site);
    expect([...pages.keys()].sort()).toEqual(["c.html", "index.html"]);
    expect(pages.get("c.html")?.map(({ severity, line, column }) => `${severity} ${line}:${column}`)).toEqual(
      [...["error 20:1", "warning 3:2", "warning 3:7", "warning 9:1", "advice 1:1"]],
    );
  });

  test("show their line in three parts, by their length or by the word that they mean", () => {
    const excerpt = "see [x](y.md) now";
    expect(showFinding(finding({ line: 3, column: 9, length: 4, excerpt, remedy: "r" }))).toEqual({
      ...{ code: "image-heavy", severity: "warning", message: "m", remedy: "r", place: "c.md:3:9" },
      excerpt: { before: "see [x](", spot: "y.md", after: ") now" },
    });
    expect(showFinding(finding({ column: 1, excerpt })).excerpt).toEqual({
      ...{ before: "", spot: "see", after: " [x](y.md) now" },
    });
    expect(showFinding(finding({ excerpt: "  " }))).not.toHaveProperty("excerpt");
    expect(showFinding(finding({}))).not.toHaveProperty("excerpt");
  });
});

test("a script has the words that it says, and leaves no name behind", () => {
  const words = wordsOf("fr");
  const script = withWords("said(words);\n", "search", words);
  let said: Record<string, string> = {};
  new Function("said", script)((given: Record<string, string>) => {
    said = given;
  });
  expect(said).toMatchObject({ search: words.search, foundMany: words.foundMany, close: words.close });
  expect(said).not.toHaveProperty("copyLink");
  expect(withWords("", "page", words)).toContain(JSON.stringify(words.copyLink));
});
