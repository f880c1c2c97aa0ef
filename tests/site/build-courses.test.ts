import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import type { CoursePlan } from "../../src/model/course.ts";
import type { Site, SiteOptions } from "../../src/model/site.ts";
import { placesOf, siteOf } from "../support/talks.ts";

function plan(paths: readonly string[], fields: Partial<CoursePlan> & { folder?: string } = {}): CoursePlan {
  const { folder = "", ...others } = fields;
  const chapters = paths.map((path, at) => {
    const [group, name = ""] = path.includes(":") ? path.split(":") : [undefined, path];
    return { path: name, folder, group, place: { line: at + 1, column: 3, excerpt: path } };
  });
  return { manifest: sourcePath("course.yml"), name: "course", chapters, ...others };
}

function build(
  talks: Readonly<Record<string, string>>,
  plans: readonly CoursePlan[],
  options: SiteOptions = {},
): Site {
  return siteOf(talks, [], { ...options, coursePlans: plans });
}

const chaptersOf = (site: Site): readonly (readonly string[])[] =>
  site.courses.map(({ groups }) =>
    groups.flatMap(({ title, chapters }) => chapters.map(({ path }) => (title ? `${title}: ${path}` : path))),
  );

const TALKS = { "a.md": "# A", "b.md": "# B", "x/c.md": "# C", "x/d.md": "# D" };

test("a course has its own order, and leaves that of the handbook alone", () => {
  const site = build(TALKS, [plan(["x/d.md", "a", "./x/../b.md"], { title: "Upside down" })]);
  expect(chaptersOf(site)).toEqual([["x/d.md", "a.md", "b.md"]]);
  expect(site.courses[0]).toMatchObject({ slug: "course", url: "courses/course.html", title: "Upside down" });
  expect(site.talks.map(({ path }) => path)).toEqual(["a.md", "b.md", "x/c.md", "x/d.md"]);
  expect(site.talks).toHaveLength(4);
});

test("a chapter knows its place in each of its courses", () => {
  const site = build(TALKS, [plan(["b", "a", "x/c"], { name: "one" }), plan(["a", "x/d"], { name: "two" })]);
  const steps = site.stepsOf(sourcePath("a.md")).map(({ course, number, length, previous, next }) => {
    return [course.slug, number, length, previous?.url, next?.url];
  });
  expect(steps).toEqual([
    ["one", 2, 3, "b.html", "x/c.html"],
    ["two", 1, 2, undefined, "x/d.html"],
  ]);
  expect(site.stepsOf(sourcePath("nowhere.md"))).toEqual([]);
});

test("groups stand together, and a chapter named twice stands where it came first", () => {
  const site = build(TALKS, [plan(["a", "G:b", "G:x/c", "a", "x/d"])]);
  expect(chaptersOf(site)).toEqual([["a.md", "G: b.md", "G: x/c.md", "x/d.md"]]);
});

describe("a path", () => {
  test("counts from the manifest's folder, from the root with a slash, and ends with or without extension", () => {
    expect(chaptersOf(build(TALKS, [plan(["c", "../a.md", "/x/d.md"], { folder: "x" })]))).toEqual([
      ["x/c.md", "a.md", "x/d.md"],
    ]);
  });

  test("may be the end of one file's path, the nearest to the manifest", () => {
    const talks = {
      "docs/md/01/a.md": "# A",
      "other/md/01/a.md": "# A",
      "docs/b.md": "# B",
      "p/b.md": "# B",
    };
    const [near, split] = [plan(["01/a.md"], { folder: "docs/scripts" }), plan(["b.md"], { folder: "" })];
    const site = build(talks, [near, split]);
    expect(chaptersOf(site)).toEqual([["docs/md/01/a.md"]]);
    expect(placesOf(site.diagnostics)).toEqual(["1:3 course-module-missing"]);
  });

  test("that leads nowhere is reported where it stands, with what is near", () => {
    const site = build(TALKS, [plan(["a", "x/cc.md", "../../etc/passwd", ""])]);
    expect(site.diagnostics).toMatchObject([
      {
        code: "course-module-missing",
        file: "course.yml",
        line: 2,
        column: 3,
        remedy: `Did you mean "x/c.md"?`,
      },
      { line: 3, severity: "warning" },
      { line: 4 },
    ]);
    expect(chaptersOf(site)).toEqual([["a.md"]]);
  });

  test("to a draft is no finding, and no chapter", () => {
    const site = build({ ...TALKS, "b.md": "---\ndraft: true\n---\n# B" }, [plan(["a", "b"])]);
    expect(chaptersOf(site)).toEqual([["a.md"]]);
    expect(site.diagnostics).toEqual([]);
  });
});

test("a course whose chapters are all missing has no page", () => {
  expect(build(TALKS, [plan(["nothing-here-at-all"])]).courses).toEqual([]);
});

test("of a chapter in two languages, a course takes that in which most of its chapters are", () => {
  const talks = { "a.fr.md": "# A", "a.en.md": "# A", "b.fr.md": "# B", "c.en.md": "# C", "c.fr.md": "# C" };
  expect(chaptersOf(build(talks, [plan(["a", "b", "c"])]))).toEqual([["a.fr.md", "b.fr.md", "c.fr.md"]]);
  expect(chaptersOf(build(talks, [plan(["a", "b", "c"], { lang: "en" })]))).toEqual([
    ["a.en.md", "b.fr.md", "c.en.md"],
  ]);
  expect(build(talks, [plan(["a"])], { lang: "fr" }).courses[0]?.lang).toBe("fr");
});

test("no course takes the address of a talk or of another course", () => {
  const talks = { ...TALKS, "courses/docker.md": "# D" };
  const site = build(talks, [plan(["a"], { name: "Docker" }), plan(["b"], { name: "docker" })]);
  expect(site.courses.map(({ slug, url }) => [slug, url])).toEqual([
    ["docker-2", "courses/docker-2.html"],
    ["docker-3", "courses/docker-3.html"],
  ]);
});

test("what has no title is called by its name", () => {
  expect(build(TALKS, [plan(["a"], { name: "k8s/two-days" })]).courses[0]).toMatchObject({
    title: "Two days",
    slug: "k8s-two-days",
  });
});
