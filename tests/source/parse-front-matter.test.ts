import { describe, expect, test } from "vitest";
import { talkOf } from "../support/talks.ts";
import { read, wrong } from "./front-matter-cases.ts";

const headed = (yaml: string): string => `---\n${yaml}\n---\n\n# T\n\nwords\n`;

describe("a field of the front matter", () => {
  test.each(read)("%j is read", (yaml, fields) => {
    const { frontMatter, diagnostics } = talkOf(headed(yaml));
    expect(frontMatter).toMatchObject(fields);
    expect(diagnostics).toEqual([]);
  });

  test.each(wrong)("%j is set aside and reported at its place", (yaml, line, column, key) => {
    const { frontMatter, diagnostics } = talkOf(headed(yaml));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: "front-matter-value", severity: "warning", line, column });
    expect(diagnostics[0]!.message).toContain(`"${key}"`);
    expect(diagnostics[0]!.remedy).toMatch(/^Write .+\.$/);
    const empty = talkOf("# T").frontMatter as unknown as Record<string, unknown>;
    expect((frontMatter as unknown as Record<string, unknown>)[key]).toEqual(empty[key]);
  });

  test("that is wrong leaves the others as they are", () => {
    const { frontMatter } = talkOf(headed("title: Good\norder: first\nlang: fr"));
    expect(frontMatter).toMatchObject({ title: "Good", lang: "fr" });
  });

  test("of an occasion that is wrong leaves the other occasions as they are", () => {
    const { frontMatter, diagnostics } = talkOf(
      headed("given:\n  - event: Conf\n    date: 2024-05-01\n  - event: Meetup\n    date: soon"),
    );
    expect(diagnostics).toMatchObject([{ code: "front-matter-value", line: 6, column: 5 }]);
    expect(frontMatter.given).toEqual([{ event: "Conf", date: "2024-05-01" }, { event: "Meetup" }]);
  });

  test("given twice is not an error", () => {
    expect(talkOf(headed("tags: a\ntags: b")).frontMatter.tags).toEqual(["b"]);
  });
});

describe("a key that no talk has", () => {
  test.each([
    ["titel: x", "title"],
    ["langs: fr", "lang"],
    ["speakes: Ada", "speakers"],
    ["descripton: x", "description"],
  ])("%j is reported with what was meant", (yaml, meant) => {
    const [finding] = talkOf(headed(`draft: false\n${yaml}`)).diagnostics;
    expect(finding).toMatchObject({
      code: "front-matter-key",
      severity: "warning",
      line: 3,
      column: 1,
      excerpt: yaml,
    });
    expect(finding!.remedy).toBe(`Did you mean "${meant}"?`);
  });

  test("that is like none is reported with the keys there are", () => {
    const [finding] = talkOf(headed("zzzzzz: 1")).diagnostics;
    expect(finding!.remedy).toMatch(/title.*speakers.*aliases/);
  });

  test("of an occasion is reported on its own line", () => {
    const { diagnostics } = talkOf(headed("given:\n  - event: Conf\n    plase: Lyon"));
    expect(diagnostics).toMatchObject([{ code: "front-matter-key", line: 4, column: 5 }]);
    expect(diagnostics[0]!.remedy).toBe('Did you mean "place"?');
  });

  test.each([
    "permalink: /x/\nlayout: base.njk\npagination: {}\neleventyComputed: {}",
    "marp: true\ntheme: gaia\nheadingDivider: 2\npaginate: true",
    "transition: slide\nfonts: {}\nhighlighter: shiki\ndrawings: {}\nmdc: true",
    "revealOptions: {}\nverticalSeparator: x\nhighlightTheme: github",
    "format: revealjs\nexecute: {}\nsubtitle: x\ninstitute: y",
    "hide: [toc]\nicon: x\nstatus: new\ntemplate: home.html",
    "data-state: x",
  ])("but another tool's raises nothing: %j", (yaml) => {
    expect(talkOf(headed(yaml)).diagnostics).toEqual([]);
  });
});
