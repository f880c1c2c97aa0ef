import { describe, expect, test } from "vitest";
import type { OpenAnchor } from "../../src/anchors/match-sections.ts";
import { type OpenReport, reportOpen } from "../../src/anchors/report-open.ts";
import { reportStale } from "../../src/anchors/report-stale.ts";
import type { SettledAnchors } from "../../src/anchors/settle-anchors.ts";
import { type Anchor, type AnchorStatus, addressText } from "../../src/model/anchor.ts";
import { pageUrl, sourcePath } from "../../src/model/brands.ts";
import { publish, publishAll } from "./sites.ts";

const anchor = (id: string, status: AnchorStatus = { kind: "live" }): Anchor => ({
  ...{ page: pageUrl("a.html"), id, title: `Title of ${id}`, sketch: "", status },
});
const settled = (part: Partial<SettledAnchors>): SettledAnchors => ({ ...publish({}), ...part });
const report: OpenReport = {
  lockPath: "anchors.lock",
  lineOf: ({ id }) => id.length,
  severity: "warning",
  addressOf: ({ page, title }) => `${page}#${title}`,
};
const [two, three] = publish({ "b.md": "## Two\n\nx\n\n## Three\n\ny\n" }).sections.map(
  ({ section }) => section,
);
const open = (kind: OpenAnchor["kind"], ...candidates: OpenAnchor["candidates"]): OpenAnchor => ({
  ...{ anchor: anchor("one"), kind, candidates },
});
const messagesOf = (part: Partial<SettledAnchors>, setup: Partial<OpenReport> = {}) =>
  reportOpen(settled(part), { ...report, ...setup });

describe("an address that is not clear", () => {
  test("is one finding at its line, as grave as the run takes it", () => {
    expect(messagesOf({ open: [open("lost")] }, { severity: "error" })).toMatchObject([
      {
        ...{ code: "anchor-lost", severity: "error", file: "anchors.lock", line: 3, column: 1 },
        excerpt: "a.html#one … Title of one",
      },
    ]);
  });

  test("is to be moved to the likeliest section, or retired", () => {
    const [none] = messagesOf({ open: [open("lost")] });
    expect(none?.message).not.toContain("Near");
    expect(none?.remedy).toBe("Run: lectern anchors retire a.html#one");
    const [some] = messagesOf({ open: [open("lost", two!, three!)] });
    expect(some?.message).toContain("b.html#Two, b.html#Three");
    expect(some?.remedy).toContain("lectern anchors move a.html#one b.html#Two ");
    expect(some?.remedy).toContain("lectern anchors retire a.html#one");
  });

  test("whose section says something else may be right as it is", () => {
    const [finding] = messagesOf({ open: [open("changed", two!, three!)] });
    expect(finding).toMatchObject({ code: "anchor-changed", line: 3 });
    expect(finding?.message).toMatch(/a\.html#one .* b\.html#Three\.$/);
    expect(finding?.remedy).toMatch(/b\.html#Two .*lectern anchors keep a\.html#one .*\{#one\}/);
    expect(messagesOf({ open: [open("changed")] })[0]?.remedy).toContain("If a.html#one is right");
  });

  test("that leads round in a circle is retired", () => {
    const [finding] = messagesOf({ cycles: [anchor("one")] });
    expect(finding).toMatchObject({ code: "anchor-cycle", line: 3 });
    expect(finding?.remedy).toBe("Run: lectern anchors retire a.html#one");
  });

  test("has the run's flags in every command", () => {
    const [finding] = messagesOf({ open: [open("lost", two!)] }, { flags: "--published https://x.org" });
    expect(finding?.remedy?.match(/lectern anchors \w+(?: \S+#\S+)+ --published https:\/\/x\.org/g)).toEqual([
      "lectern anchors move a.html#one b.html#Two --published https://x.org",
      "lectern anchors retire a.html#one --published https://x.org",
    ]);
  });
});

describe("lines that no build would write", () => {
  const file = sourcePath("anchors.lock");
  const text = "# head\na.html#one live - One\na.html#old live - Old";
  const lines = new Map([
    ["a.html#one", 2],
    ["a.html#old", 3],
    ["head", 1],
  ]);
  const lock = [anchor("one")];

  test("are stale where no section has the address", () => {
    expect(reportStale(settled({ lock }), { file, text, lines })).toMatchObject([
      {
        ...{ code: "lock-stale", severity: "warning", file, line: 3, column: 1, length: 10 },
        excerpt: "a.html#old live - Old",
      },
    ]);
    expect(reportStale(settled({ lock }), { file, lines })[0]?.excerpt).toBe("");
    expect(reportStale(settled({ lock }), { file, text, lines, isRewritten: true })).toEqual([]);
  });

  test.each<[AnchorStatus, string]>([
    [{ kind: "alias", of: "none" }, "a.html#none"],
    [{ kind: "moved", to: { page: pageUrl("b.html"), id: "none" } }, "b.html#none"],
  ])("lead nowhere: %j", (status, target) => {
    const astray = [anchor("one", status)];
    const [finding] = reportStale(settled({ lock, astray }), { file, text, lines, isRewritten: true });
    expect(finding).toMatchObject({ code: "lock-stale", line: 2, excerpt: "a.html#one live - One" });
    expect(finding?.message).toContain(` ${target},`);
    expect(finding?.remedy).toContain("lectern anchors retire a.html#one");
  });

  test("that are missing are one finding, where a file is expected", () => {
    const current = [anchor("one"), anchor("two"), anchor("three")];
    const setup = { file, text, lines, isRewritten: true };
    expect(reportStale(settled({ lock, current }), setup)).toEqual([]);
    const missing = reportStale(settled({ lock, current }), { ...setup, isExpected: true });
    expect(missing).toMatchObject([{ code: "lock-missing", line: 1 }]);
    expect(missing[0]?.message).toMatch(/^2 .*a\.html#two/);
    expect(reportStale(settled({ lock, current: lock }), { ...setup, isExpected: true })).toEqual([]);
  });
});

describe("addresses that lead on", () => {
  const page = "# T\n\n## One\n\nx\n\n## Two\n\ny\n";
  const withLines = (...lines: readonly Anchor[]) => {
    const before = publish({ "a.md": page });
    return publish({ "a.md": page }, [...before.lock, ...lines]);
  };

  test("in a circle are told, once each", () => {
    const site = withLines(anchor("x", { kind: "alias", of: "y" }), anchor("y", { kind: "alias", of: "x" }));
    expect(site.cycles.map(addressText)).toEqual(["a.html#x", "a.html#y"]);
    expect(site.astray).toEqual([]);
  });

  test("to no line are told", () => {
    const to = { page: pageUrl("b.html"), id: "none" };
    const site = withLines(anchor("x", { kind: "moved", to }), anchor("y", { kind: "alias", of: "one" }));
    expect(site.astray.map(addressText)).toEqual(["a.html#x"]);
    expect(site.cycles).toEqual([]);
    expect(site.notices.get(pageUrl("a.html"))).toMatchObject([{ id: "x", kind: "lost", links: [] }]);
  });

  test("to a section that was taken away say so", () => {
    const site = withLines(
      anchor("x", { kind: "retired" }),
      anchor("y", { kind: "alias", of: "x" }),
      anchor("z", { kind: "alias", of: "two" }),
    );
    expect(site.notices.get(pageUrl("a.html"))).toEqual([
      { id: "x", title: "Title of x", kind: "retired", links: [] },
      { id: "y", title: "Title of y", kind: "lost", links: [] },
    ]);
  });
});

describe("a page that is gone", () => {
  test("has the title that it had, else that of a section, else its address", () => {
    const title = {
      page: pageUrl("old.html"),
      id: "",
      title: "Old",
      sketch: "",
      status: { kind: "retired" } as const,
    };
    const section = { ...title, id: "s", title: "Part" };
    const stubOf = (...lines: readonly Anchor[]) => publish({ "a.md": "# A\n" }, lines).stubs;
    expect(stubOf(title, section)).toMatchObject([{ url: "old.html", title: "Old", to: undefined }]);
    expect(stubOf({ ...title, title: "" }, section)).toMatchObject([{ title: "Part" }]);
    expect(stubOf({ ...title, title: "" })).toMatchObject([{ title: "old.html", notices: [] }]);
  });

  test("speaks the language of the page that it leads to", () => {
    const french = "---\nlang: fr\n---\n# Exposé\n\n## Une partie\n\ndes mots qui ne sont que là\n";
    const english = "---\nlang: en\n---\n# Talk\n\n## A part\n\nother words than those\n";
    const site = publishAll({ "a.md": english, "b.md": french }, { "a.md": english, "c.md": french });
    expect(site.stubs).toMatchObject([{ url: "b.html", to: "c.html", lang: "fr" }]);
  });
});
