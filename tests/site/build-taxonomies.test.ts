import { describe, expect, test } from "vitest";
import { termUrl } from "../../src/site/build-taxonomies.ts";
import { siteOf } from "../support/talks.ts";

const talk = (head: string): string => `---\n${head}\n---\n# T\n\nWords.\n`;
const termsOf = (talks: Record<string, string>, at = 0) =>
  siteOf(talks, [], { lang: "en" }).taxonomies[at]?.terms.map(({ name, url, talks: named }) => [
    name,
    url,
    named.map(({ path }) => path),
  ]);

describe("the pages of tags and speakers", () => {
  test("are there for each that a talk names, with its talks in reading order", () => {
    const site = siteOf({
      "b.md": talk("tags: [ops, docker]\nspeakers: [Ada Lovelace]"),
      "a.md": talk("tags: [ops]\norder: 1"),
      "index.md": talk("tags: [docker]"),
    });
    expect(site.taxonomies.map(({ kind, url }) => [kind, url])).toEqual([
      ["tags", "tags/index.html"],
      ["speakers", "speakers/index.html"],
    ]);
    expect(
      site.taxonomies[0]!.terms.map(({ name, url, talks }) => [name, url, talks.map(({ path }) => path)]),
    ).toEqual([
      ["docker", "tags/docker.html", ["index.md", "b.md"]],
      ["ops", "tags/ops.html", ["a.md", "b.md"]],
    ]);
    expect(site.taxonomies[1]!.terms[0]).toMatchObject({
      name: "Ada Lovelace",
      url: "speakers/ada-lovelace.html",
    });
  });

  test("are not there when no talk names one, nor for drafts that are left out", () => {
    expect(siteOf({ "a.md": "# A", "b.md": talk("draft: true\ntags: [x]") }).taxonomies).toEqual([]);
    expect(siteOf({ "a.md": talk("speakers: Ada") }).taxonomies.map(({ kind }) => kind)).toEqual([
      "speakers",
    ]);
  });

  test("of two spellings are one, in the one that most talks use", () => {
    expect(
      termsOf({
        "a.md": talk("tags: [kubernetes]"),
        "b.md": talk("tags: [Kubernetes]"),
        "c.md": talk("tags: [Kubernetes, KUBERNETES]"),
      }),
    ).toEqual([["Kubernetes", "tags/kubernetes.html", ["a.md", "b.md", "c.md"]]]);
  });

  test("of two spellings that are used as often have the one that is read first", () => {
    expect(termsOf({ "a.md": talk("tags: [Été]"), "b.md": talk("tags: [été]") })?.[0]?.[0]).toBe("Été");
  });

  test("are sorted as their addresses read, numbers by value", () => {
    const names = termsOf({ "a.md": talk('tags: [v10, Zoo, élan, v9, "C++", C, "#9 bis"]') })?.map(
      ([name]) => name,
    );
    expect(names).toEqual(["#9 bis", "C", "C++", "élan", "v9", "v10", "Zoo"]);
  });

  test("are in the language of most of their talks", () => {
    const site = siteOf({
      "a.md": talk("tags: [x, y]\nlang: fr"),
      "b.md": talk("tags: [x]\nlang: fr"),
      "c.md": talk("tags: [y, z]\nlang: de"),
      "d.md": talk("tags: [y]\nlang: de"),
    });
    expect(site.taxonomies[0]!.terms.map(({ lang }) => lang)).toEqual(["fr", "de", "de"]);
  });
});

describe("an address", () => {
  test.each([
    ["Intégration continue", "tags/integration-continue.html"],
    ["C++", "tags/cpp.html"],
    ["C#", "tags/csharp.html"],
    [".NET", "tags/dotnet.html"],
    ["L’œuvre", "tags/l-oeuvre.html"],
    ["index", "tags/index-page.html"],
    ["search", "tags/search.html"],
    ["🎉", "tags/u1f389.html"],
  ])("of the tag %j is %s", (name, url) => {
    expect(termUrl("tags", name)).toBe(url);
  });

  test.each([
    "中文",
    "привет",
    "مرحبا",
    "???",
    "-",
    "../../etc",
  ])("of %j is plain ASCII in its folder", (name) => {
    expect(termUrl("speakers", name)).toMatch(/^speakers\/[a-z0-9-]+\.html$/);
  });

  test("is never that of a talk, a folder or a file of the author's", () => {
    const site = siteOf(
      {
        "a.md": `${talk("tags: [docker, index]")}![](tags/docker.html)\n`,
        "tags/docker.md": "# Docker",
        "tags/index.md": "# A folder",
        "speakers.md": "# A talk",
      },
      ["tags/docker.html"],
    );
    const urls = [
      ...site.talks.map(({ url }) => url),
      ...site.taxonomies.flatMap(({ url, terms }) => [url, ...terms.map((term) => term.url)]),
      ...site.copiedFiles.map(({ url }) => url),
    ];
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toEqual(expect.arrayContaining(["tags-talk/docker.html", "tags/docker.html"]));
  });
});
