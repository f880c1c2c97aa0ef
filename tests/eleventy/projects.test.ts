/** Lectern inside Eleventy: the repository's own configuration, a user's templates, a user's project. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eleventy, handbookConfig, pluginConfig } from "../support/outer-eleventy.ts";
import { lectern, listFiles, makeTemporary, remove, repository, writeFiles } from "../support/outer-run.ts";

const TALKS = {
  "content/b.md": "# Second\n\n## Two\n",
  "content/a.md": "---\norder: 1\n---\n# First\n\n## One\n\nText.\n\n### Deeper\n",
  "content/part/c.md": "# Third\n\n## One\n",
};
const MODULES = { "package.json": '{"type":"module"}' };
const LIST = `---
permalink: list.html
eleventyExcludeFromCollections: true
---
{% for item in collections.talks %}[{{ item.url }}|{{ item.data.talk.title }}|{{ item.data.talk.lang }}]{% endfor %} ;
{% for section in collections.sections %}({{ section.url }}|{{ section.title }}|{{ section.level }}|{{ section.talk.title }}){% endfor %}
`;

let folder: string;
const read = (name: string): Promise<string> => readFile(path.join(folder, name), "utf8");

beforeEach(async () => {
  folder = await makeTemporary();
});

afterEach(() => remove(folder));

describe("the repository's own .eleventy.ts", () => {
  test("is at most twenty lines", async () => {
    const lines = (await readFile(path.join(repository, ".eleventy.ts"), "utf8")).trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(20);
  });

  test("makes the same pages when Eleventy itself runs it as when lectern does", async () => {
    const [own, other] = [path.join(folder, "own"), path.join(folder, "other")];
    const run = await eleventy(["--config=.eleventy.ts", `--output=${other}`, "--quiet"], repository);
    expect(run).toMatchObject({ code: 0 });
    const flags = ["--config", ".eleventy.ts", "--output", own, "--cache", path.join(folder, "cache")];
    expect(await lectern(["build", ...flags])).toMatchObject({ code: 0 });
    const written = (await listFiles(own)).filter((file) => file !== ".lectern-files");
    expect(await listFiles(other)).toEqual(written);
    for (const page of ["index.html", "devops.html", "sections.html"]) {
      expect(await read(`other/${page}`)).toBe(await read(`own/${page}`));
    }
  });
});

describe("a project that trusts its templates", () => {
  test("reads collections.talks and collections.sections in reading order", async () => {
    const config = handbookConfig({ content: "content", output: "site", lang: "en", trusted: true });
    await writeFiles(folder, {
      ...MODULES,
      ...TALKS,
      "content/list.njk": LIST,
      "eleventy.config.js": config,
    });
    expect(await eleventy(["--config=eleventy.config.js", "--quiet"], folder)).toMatchObject({ code: 0 });
    const [talks, sections] = (await read("site/list.html")).trim().split(" ;\n");
    expect(talks).toBe("[/a.html|First|en][/b.html|Second|en][/part/c.html|Third|en]");
    expect(sections).toBe(
      "(a.html#one|One|2|First)(a.html#deeper|Deeper|3|First)(b.html#two|Two|2|Second)(part/c.html#one|One|2|Third)",
    );
  });

  test("may hold templates that list one page for each section", async () => {
    const card = `---
pagination: { data: collections.sections, size: 1, alias: section }
permalink: "cards/{{ section.talk.url }}.{{ section.id }}.txt"
---
{{ section.title }}`;
    const config = handbookConfig({ content: "content", output: "site", lang: "en", trusted: true });
    await writeFiles(folder, {
      ...MODULES,
      ...TALKS,
      "content/card.njk": card,
      "eleventy.config.js": config,
    });
    expect(await eleventy(["--config=eleventy.config.js", "--quiet"], folder)).toMatchObject({ code: 0 });
    expect(await read("site/cards/part/c.html.one.txt")).toBe("One");
  });
});

describe("a project of somebody's own", () => {
  test("gets its pages from the plugin alone", async () => {
    const config = pluginConfig({ content: "content", title: "Ours" });
    await writeFiles(folder, { ...MODULES, ...TALKS, "eleventy.config.js": config });
    const run = await eleventy(["--config=eleventy.config.js"], folder);
    expect(run.stdout + run.stderr).not.toMatch(/Problem|Error/);
    expect(await listFiles(path.join(folder, "site"))).toEqual(
      expect.arrayContaining(["a.html", "b.html", "index.html", "part/c.html", "sections.html"]),
    );
    expect(await read("site/a.html")).toMatch(/<section id="one"/);
  });

  test("is told of an option that nobody reads", async () => {
    const config = pluginConfig({ content: "content", external: { privat: true } });
    await writeFiles(folder, { ...MODULES, ...TALKS, "eleventy.config.js": config });
    const { code, stderr } = await eleventy(["--config=eleventy.config.js", "--quiet"], folder);
    expect(code).toBe(1);
    expect(stderr).toContain('external: "privat" is not an option. Did you mean "private"?');
  });

  test("keeps its own templates and layouts beside the talks", async () => {
    const own = { "content/_includes/mine.njk": "<b>{{ content | safe }}</b>", "content/own.njk": OWN_PAGE };
    await writeFiles(folder, {
      ...MODULES,
      ...TALKS,
      ...own,
      "eleventy.config.js": pluginConfig({ content: "content", trusted: true }),
    });
    await eleventy(["--config=eleventy.config.js", "--quiet"], folder);
    expect(await read("site/own/index.html")).toBe("<b>Mine</b>");
  });
});

const OWN_PAGE = "---\nlayout: mine.njk\n---\nMine";
