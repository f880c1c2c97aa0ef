/** Courses from the manifest to the pages. */
import { afterEach, expect, test } from "vitest";
import { deadAddresses, idsAreEmptyOrTwice, outlineIsBroken } from "../support/outer-audit.ts";
import { readPages } from "../support/outer-pages.ts";
import { type Files, listFiles, openWorkshop, remove, type Workshop } from "../support/outer-run.ts";
import { checkPages } from "../support/outer-validate.ts";

let shop: Workshop | undefined;
afterEach(async () => {
  if (shop !== undefined) await remove(shop.folder);
  shop = undefined;
});

async function build(files: Files): Promise<Workshop & { readonly said: string }> {
  shop = await openWorkshop(files);
  const { code, stdout, stderr } = await shop.build();
  expect(code).toBe(0);
  return { ...shop, said: stdout + stderr };
}

const FRENCH: Files = {
  "index.md": "# Formations\n\nDes cours de toutes les tailles pour les équipes.\n",
  "a.md": "# Les images\n\n## Une couche\n\nLe texte de la couche est ici.\n",
  "b.md": "# Les volumes\n\n## Un disque\n\nLe texte du disque est ici.\n",
  "docker.course.yml":
    "title: Docker en un jour\ndescription: Tout, vite\nchapters: [b, {title: La suite, chapters: [a]}]\n",
};

test("a course has a page in its language, and the home page lists it", async () => {
  const { page, output, said } = await build(FRENCH);
  const [course, home, chapter] = [
    await page("courses/docker.html"),
    await page("index.html"),
    await page("a.html"),
  ];
  expect(said).not.toContain("course-");
  expect(said).toContain("2 talks, 1 folder with a page of its own, 1 course, 2 sections");
  expect(course).toContain('<html lang="fr">');
  expect(course).toContain("2 chapitres · 2 sections");
  const order = course.slice(course.indexOf("<main"));
  expect(order.indexOf("Les volumes")).toBeLessThan(order.indexOf("La suite"));
  expect(order.indexOf("La suite")).toBeLessThan(order.indexOf("Les images"));
  expect(course).toContain('href="../a.html?course=docker"');
  expect(home).toContain('<a href="courses/docker.html">Docker en un jour</a>');
  expect(chapter).toMatch(/Dans le cours <a href="courses\/docker.html">Docker en un jour<\/a> \(2 sur 2\)/);
  const pages = await readPages(output);
  expect(deadAddresses(pages, output)).toEqual([]);
  expect(pages.flatMap((built) => [...idsAreEmptyOrTwice(built), ...outlineIsBroken(built)])).toEqual([]);
  expect(await checkPages(pages)).toEqual([]);
});

test("a handbook without courses says nothing of them", async () => {
  const { page, output } = await build({ "a.md": "# Alone\n\nThe only text that there is.\n" });
  expect(await page("index.html")).not.toContain("_courses");
  expect((await listFiles(output)).filter((file) => file.startsWith("courses"))).toEqual([]);
});

test("what a manifest gets wrong is said at its line and column, and the rest is built", async () => {
  const { said, page } = await build({
    ...FRENCH,
    "docker.course.yml": "title: Docker\nchapters:\n  - a\n  - bb\n  - [c]\n",
    "broken.course.yml": "title: a: b\n",
  });
  expect(said).toContain('docker.course.yml:4:5  course-module-missing  The course names "bb"');
  expect(said).toContain('Did you mean "b.md"?');
  expect(said).toContain("docker.course.yml:5:5  course-invalid");
  expect(said).toContain("broken.course.yml:1:8  course-invalid");
  expect(await page("courses/docker.html")).toContain("Les images");
});

test("a deck that takes in others is a course of them, and each keeps its own page", async () => {
  const { page, output } = await build({
    "slides.md":
      "---\ntheme: seriph\ntransition: fade\n---\n\n# The whole day\n\n---\nsrc: ./pages/one.md\n---\n\n---\nsrc: ./pages/two.md\n---\n",
    "pages/one.md": "# One\n\nzz-one\n",
    "pages/two.md": "# Two\n\nzz-two\n",
  });
  const course = await page("courses/slides.html");
  expect([...course.matchAll(/href="\.\.\/([^"]*)\?course=slides"/g)].map(([, href]) => href)).toEqual([
    "slides.html",
    "pages/one.html",
    "pages/two.html",
  ]);
  const holders = (await readPages(output)).filter(({ html }) => html.includes("<p>zz-one</p>"));
  expect(holders.map(({ url }) => url)).toEqual(["pages/one.html", "pages/print.html"]);
});

test("marks of a container.training chapter are filled from its manifest", async () => {
  const { page, said } = await build({
    "day.yml":
      'title: A day\nchat: "[Chat](https://chat.example)"\ncontent:\n- title.md\n- - shared/start.md\n',
    "title.md": "class: title\n\n# @@TITLE@@\n\n---\n\nJoin us: @@CHAT@@ @@NOTHING@@\n\n???\n\nnote\n",
    "shared/start.md": "class: extra-details\n\n# Start\n\n--\n\nhttps://@@TITLE@@\n\n???\n\nnote\n",
  });
  const title = await page("title.html");
  expect(title).toContain("A day</h1>");
  expect(title).toContain('<a href="https://chat.example">Chat</a>');
  expect(said).toContain('Nothing says what "@@NOTHING@@" stands for');
  expect(await page("courses/day.html")).toContain("2 chapters");
});

test("a manifest in a script is read and never run", async () => {
  const { page } = await build({
    "slides.js": "process.exit(1);\nexport const slides = () => ['b.md', 'a.md'];\n",
    "a.md": "# A\n",
    "b.md": "# B\n",
  });
  expect(await page("courses/slides.html")).toMatch(/b\.html[\s\S]*a\.html/);
});
