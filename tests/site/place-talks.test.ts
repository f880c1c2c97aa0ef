import { describe, expect, test } from "vitest";
import { siteOf } from "../support/talks.ts";

const urlsOf = (...paths: string[]): Record<string, string> =>
  Object.fromEntries(
    siteOf(Object.fromEntries(paths.map((path) => [path, "# T"]))).talks.map(({ path, url }) => [path, url]),
  );

describe("a folder's own page", () => {
  test("is its README", () => {
    expect(urlsOf("README.md", "a/readme.md", "a/b.md")).toEqual({
      "README.md": "index.html",
      "a/readme.md": "a/index.html",
      "a/b.md": "a/b.html",
    });
  });

  test("is its index, and then the README stands beside it", () => {
    expect(urlsOf("a/index.md", "a/README.md", "README.md")).toEqual({
      "README.md": "index.html",
      "a/index.md": "a/index.html",
      "a/README.md": "a/readme.html",
    });
  });

  test("is no talk among others: it has no neighbours and heads its part", () => {
    const site = siteOf({ "index.md": "# Home", "a.md": "# A", "b.md": "# B" });
    const [home, a, b] = site.talks;
    expect(home).toMatchObject({ isPartPage: true, neighbours: {} });
    expect(a!.neighbours).toMatchObject({ previous: undefined, next: { url: "b.html" } });
    expect(b!.neighbours).toMatchObject({ previous: { title: "A", url: "a.html" }, next: undefined });
    expect(site.root).toMatchObject({ title: "Home", url: "index.html" });
    expect(site.root.talks).toHaveLength(2);
  });
});

describe("two files for one page", () => {
  test.each([
    [["a.md", "A.md"], "a.html"],
    [["a b.md", "a-b.md"], "a-b.html"],
    [["été.md", "ete.md"], "ete.html"],
    [["a.md", "a.markdown"], "a.html"],
    [["x/index.md", "x/index.markdown"], "x/index.html"],
  ])("are an error that names both: %j", (paths, url) => {
    const site = siteOf(Object.fromEntries(paths.map((path) => [path, "# T"])));
    expect(site.diagnostics).toHaveLength(1);
    const [finding] = site.diagnostics;
    expect(finding).toMatchObject({ code: "page-duplicate", severity: "error", line: 1, column: 1 });
    expect([finding!.file, finding!.message].join()).toContain(paths[0]);
    expect([finding!.file, finding!.message].join()).toContain(paths[1]);
    expect(finding!.message).toContain(url);
  });

  test("are not reported when one of them is a draft", () => {
    expect(siteOf({ "a.md": "---\ndraft: true\n---\n# A", "A.md": "# A" }).diagnostics).toEqual([]);
  });

  test("also are two folders of one name", () => {
    expect(siteOf({ "été/index.md": "# A", "ete/index.md": "# B" }).diagnostics).toHaveLength(1);
  });
});

test("a reserved name is no clash", () => {
  const site = siteOf({ "sections.md": "# S", "index.md": "# Home" });
  expect(site.diagnostics).toEqual([]);
  expect(site.talks.map(({ url }) => url)).toEqual(["index.html", "sections-talk.html"]);
});

test("a talk that gave way to a reserved name and one that has that name are an error, not a lost page", () => {
  const site = siteOf({ "sections.md": "# S", "sections-talk.md": "# T" });
  expect(site.diagnostics.map(({ code }) => code)).toEqual(["page-duplicate"]);
});

test("a talk named readme beside an index and a README is not lost", () => {
  const site = siteOf({ "index.md": "# H", "README.md": "# R", "readme.markdown": "# S" });
  expect(site.talks.length + site.diagnostics.length).toBe(3);
});
