import { describe, expect, test } from "vitest";
import { sourcePath } from "../../../src/model/brands.ts";
import { mayBeManifest, parseManifest } from "../../../src/source/manifests/index.ts";
import { placesOf } from "../../support/talks.ts";

/** One line a course, then one a chapter: `folder + path @line:column [group]`. */
function read(path: string, text: string): readonly string[] | undefined {
  const parsed = mayBeManifest(path) ? parseManifest({ path: sourcePath(path), text }) : undefined;
  return parsed?.courses.flatMap(({ name, title, lang, description, chapters }) => [
    [name, title, lang, description].map((value) => value ?? "-").join(" | "),
    ...chapters.map(({ path: chapter, folder, group, place }) => {
      return `${folder} + ${chapter} @${place.line}:${place.column}${group === undefined ? "" : ` [${group}]`}`;
    }),
  ]);
}

function findings(path: string, text: string): readonly string[] {
  return placesOf(parseManifest({ path: sourcePath(path), text })?.diagnostics ?? []);
}

describe("our own manifest", () => {
  const MANIFEST = `title: Docker en deux jours
lang: fr
description: Des images aux grappes
chapters:
  - intro.md
  - title: Pratique
    chapters:
      - labs/build
      - labs/run.md
  - fin.md
`;

  test("lists paths and groups of them", () => {
    expect(read("formations/docker.course.yml", MANIFEST)).toEqual([
      "formations/docker | Docker en deux jours | fr | Des images aux grappes",
      "formations + intro.md @5:5",
      "formations + labs/build @8:9 [Pratique]",
      "formations + labs/run.md @9:9 [Pratique]",
      "formations + fin.md @10:5",
    ]);
  });

  test.each([
    ["course.yml", "course"],
    ["k8s/course.yaml", "k8s"],
    ["k8s/two-days.course.yml", "k8s/two-days"],
  ])("%s makes the course %s", (path, name) => {
    expect(read(path, "chapters: [a.md]")?.[0]).toBe(`${name} | - | - | -`);
  });

  test("says where it is wrong", () => {
    expect(findings("course.yml", "title: [x]\nlang: franglais!\nchapterz: 1\nchapters:\n  - 3\n")).toEqual([
      "1:1 course-invalid",
      "2:1 course-invalid",
      "3:1 course-invalid",
      "5:5 course-invalid",
    ]);
    expect(findings("course.yml", "title: No chapters\n")).toEqual(["1:1 course-invalid"]);
    expect(findings("course.yml", "title: a: b\nchapters: []\n")).toEqual(["1:8 course-invalid"]);
    expect(findings("course.yml", "")).toEqual(["1:1 course-invalid"]);
  });
});

test("cours.json: several courses, whose chapters stand in cours/ and whose labs stand in tp/", () => {
  const text = `{
\t"docker": {
\t\t"course_name": "docker",
\t\t"course_description": "Formation Docker",
\t\t"modules": ["intro", "containers/docker"],
\t\t"tp": ["containers/docker"]
\t},
\t"empty": { "modules": [] },
\t"other": 3
}`;
  expect(read("cours.json", text)).toEqual([
    "docker | Formation Docker | - | -",
    "cours + intro @5:15",
    "cours + containers/docker @5:24",
    "tp + containers/docker @6:10 [TP]",
    "empty | - | - | -",
  ]);
  expect(read("cours.json", `{ "name": "a list of another kind" }`)).toBeUndefined();
  expect(findings("cours.json", "{ not json")).toHaveLength(1);
});

test("slides.json: a list of files; anything else of that name is none", () => {
  expect(read("Slides/slides.json", `["00_intro/slides.md", "01_next/slides.md"]`)).toEqual([
    "Slides | - | - | -",
    "Slides + 00_intro/slides.md @1:2",
    "Slides + 01_next/slides.md @1:24",
  ]);
  expect(read("slides.json", `{"deck": ["a.md"]}`)).toBeUndefined();
  expect(read("slides.json", `["a.png"]`)).toBeUndefined();
});

describe("mkdocs.yml", () => {
  test("its nav, groups and titles, without links elsewhere", () => {
    const text = `site_name: Handbook
nav:
  - index.md
  - Start: start.md
  - Labs:
      - labs/one.md
      - Deeper:
          - labs/two.md
  - Chat: https://chat.example
markdown_extensions:
  - pymdownx.emoji:
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
`;
    expect(read("mkdocs.yml", text)).toEqual([
      "mkdocs | Handbook | - | -",
      "docs + index.md @3:5",
      "docs + start.md @4:12",
      "docs + labs/one.md @6:9 [Labs]",
      "docs + labs/two.md @8:13 [Deeper]",
    ]);
  });

  test("docs_dir says where its pages are; no nav, no course", () => {
    expect(read("a/mkdocs.yml", "docs_dir: pages\nnav: [x.md]")?.[1]).toBe("a/pages + x.md @2:7");
    expect(read("mkdocs.yml", "site_name: Plain")).toBeUndefined();
  });
});

describe("the manifests of container.training", () => {
  test("nest lists for parts, and comments count for nothing", () => {
    const text = `title: |
  Kubernetes
  in a day
chat: "[Chat](https://chat.example)"
exclude:
- self-paced
content:
- shared/title.md
#- shared/left-out.md
-
  - k8s/pods.md
  - # - k8s/later.md
  - k8s/services.md
- |
  # A slide of its own
  with text
`;
    expect(read("kube-day.yml", text)).toEqual([
      "kube-day | Kubernetes in a day | - | -",
      " + shared/title.md @8:3",
      " + k8s/pods.md @11:5",
      " + k8s/services.md @13:5",
    ]);
    expect(findings("kube-day.yml", text)).toEqual(["14:3 course-invalid"]);
  });

  test.each([
    ["a workload", "apiVersion: v1\nkind: Pod\nspec:\n  content:\n    - a.md\n"],
    ["a text", "content: a.md\n"],
    ["a list of nothing ours", "content:\n  - a.txt\n"],
  ])("%s is none", (_, text) => {
    expect(read("pod.yml", text)).toBeUndefined();
  });
});

describe("slides.js", () => {
  test("is read in the order of the list that spreads the others, and never run", () => {
    const text = `import { SlideHelper } from './helper.js'; // not 'x.md'
function introSlides() {
  return ['00-intro/00-TITLE.md', "00-intro/01.md"];
}
const labs = () => [{ path: '02-labs/it\\'s.md', prefix: 'a' }];
/* return ['commented/out.md']; */
function formation() {
  return [
    ...labs(),
    'between.md',
    ...introSlides(),
  ].map((path) => ({ path }));
}
process.exit(3);
`;
    expect(read("docs/scripts/slides.js", text)).toEqual([
      "docs/scripts | - | - | -",
      "docs/scripts + 02-labs/it\\'s.md @5:30",
      "docs/scripts + between.md @10:6",
      "docs/scripts + 00-intro/00-TITLE.md @3:12",
      "docs/scripts + 00-intro/01.md @3:36",
    ]);
  });

  test("ends where lists spread one another", () => {
    expect(read("slides.js", "const a = [...b, 'a.md']; const b = [...a, 'b.md'];")).toBeUndefined();
    expect(read("slides.js", "const a = [...a, 'a.md']; const c = ['c.md'];")?.slice(1)).toEqual([
      " + c.md @1:39",
    ]);
  });

  test("without Markdown it is somebody else's", () => {
    expect(read("slides.js", "export const slides = [];")).toBeUndefined();
  });
});
