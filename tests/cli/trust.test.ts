/** Nothing that stands in the content folder runs, and nothing is written but the output and the cache. */
import { spawnSync } from "node:child_process";
import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { handbookConfig, wrappedConfig, writeConfig } from "../support/outer-eleventy.ts";
import {
  fingerprint,
  lectern,
  listFiles,
  openWorkshop,
  remove,
  type Workshop,
  writeFiles,
} from "../support/outer-run.ts";

let shop: Workshop;

afterEach(() => remove(shop.folder));

/** JavaScript that leaves a trace where it runs, whatever it is loaded as. */
const traceOf = (name: string): string =>
  `(globalThis.process ?? {}).getBuiltinModule?.("node:fs").writeFileSync(${JSON.stringify(path.join("TRACE", name))}, "");`;

async function openWithTraces(files: Record<string, string>): Promise<{ traces: () => Promise<string[]> }> {
  shop = await openWorkshop({});
  const folder = path.join(shop.folder, "traces");
  await writeFiles(folder, { ".keep": "" });
  const bound = Object.entries(files).map(([name, text]) => [name, text.replaceAll("TRACE", folder)]);
  await writeFiles(shop.content, Object.fromEntries(bound));
  return { traces: async () => (await listFiles(folder)).filter((file) => file !== ".keep") };
}

const SCRIPTS = {
  "_data/global.js": `${traceOf("global")} export default {};`,
  "_data/common.cjs": `${traceOf("common")} module.exports = {};`,
  "talk.11tydata.js": `${traceOf("talk")} export default {};`,
  "content.11tydata.js": `${traceOf("folder")} export default {};`,
  "page.11ty.js": `${traceOf("page")} export default class { render() { return "x"; } };`,
  "eleventy.config.js": `${traceOf("config")} export default () => {};`,
  ".eleventy.js": `${traceOf("dotconfig")} export default () => {};`,
  ...Object.fromEntries(
    [
      ...[
        "eleventy.config.mjs",
        "eleventy.config.cjs",
        ".eleventy.ts",
        "lectern.config.js",
        "lectern.config.mjs",
      ],
      ...["_data/module.mjs", "_data/typed.ts", "talk.11tydata.cjs", "talk.11tydata.mjs", "page.11ty.cjs"],
      ...["page.11ty.mjs", "page.11ty.ts", "_includes/own.11ty.js", "index.js", "talk.js", "talk.mdx"],
      ...["sharp", "lectern", "tsx", "nunjucks", "markdown-it", "@11ty/eleventy"].map(
        (name) => `node_modules/${name}/index.js`,
      ),
    ].map((name) => [name, traceOf(name.replaceAll("/", "-"))]),
  ),
  "package.json": '{ "type": "module", "lectern": { "trusted": true }, "eleventy": { "trusted": true } }',
  ".npmrc": "node-options=--import=./index.js\n",
  ".env": "NODE_OPTIONS=--import=./index.js\n",
};

describe("JavaScript in the content folder", () => {
  test("never runs when nothing says that it is trusted, whatever it is called", async () => {
    const { traces } = await openWithTraces({ "talk.md": "# Talk\n", ...SCRIPTS });
    expect((await shop.build()).code).toBe(0);
    expect(
      await lectern(["build", "--output", shop.output, "--cache", shop.cache], { cwd: shop.content }),
    ).toMatchObject({ code: 0 });
    expect(await traces()).toEqual([]);
    expect(await listFiles(shop.output)).not.toContain("page/index.html");
  });

  test("in front matter never runs, and says so", async () => {
    const { traces } = await openWithTraces({ "talk.md": `---js\n${traceOf("front")}\n({})\n---\n# Talk\n` });
    const { code, stderr } = await shop.build();
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining("talk.md:1:1") });
    expect(await traces()).toEqual([]);
  });

  test("in front matter never runs, not even where everything else is trusted", async () => {
    const { traces } = await openWithTraces({
      "talk.md": `---javascript\n${traceOf("front")}\n({})\n---\n# Talk\n`,
    });
    await shop.build("--config", await writeConfig(shop.folder, { trusted: true }));
    expect(await traces()).toEqual([]);
  });

  test("runs as data once the configuration trusts it", async () => {
    const { traces } = await openWithTraces({
      "talk.md": "# Talk\n",
      "_data/common.cjs": SCRIPTS["_data/common.cjs"],
    });
    const config = await writeConfig(shop.folder, { trusted: true });
    expect(await shop.build("--config", config)).toMatchObject({ code: 0, stderr: "" });
    expect(await traces()).toEqual(["common"]);
  });
});

/** Names that Lectern's pages are made of; a template reaches everything that Node does. */
const LAYOUTS = Object.fromEntries(
  ["parts/footer.njk", "base.njk", "pages/talk.njk", "pages/home.njk"].flatMap((name) => {
    const code = JSON.stringify(`const process = globalThis.process; ${traceOf("template")}`);
    const template = `OWN LAYOUT {{ cycler.constructor(${code})() }}`;
    return [name, `_includes/${name}`, `_layouts/${name}`].map((place) => [place, template]);
  }),
);

describe("a layout of the name of one of Lectern's, in the content folder and the working directory", () => {
  test("never runs when nothing says that it is trusted, with Eleventy or without", async () => {
    const { traces } = await openWithTraces({ "talk.md": "# Talk\n", ...LAYOUTS });
    const own = { "own.mjs": wrappedConfig({}), "one.mjs": handbookConfig({}) };
    await writeFiles(shop.folder, own);
    const out = ["--output", shop.output, "--cache", shop.cache];
    for (const config of [
      [],
      ...Object.keys(own).map((name) => ["--config", path.join(shop.folder, name)]),
    ]) {
      const run = await lectern(["build", ".", ...out, ...config], { cwd: shop.content });
      expect(run).toMatchObject({ code: 0 });
      const pages = await Promise.all(["talk.html", "index.html"].map(shop.page));
      expect(pages.filter((page) => page.includes("OWN LAYOUT"))).toEqual([]);
      for (const folder of [shop.output, shop.cache]) await remove(folder);
    }
    expect(await traces()).toEqual([]);
  });

  test("takes its place once the configuration trusts it", async () => {
    const { traces } = await openWithTraces({ "talk.md": "# Talk\n", ...LAYOUTS });
    await shop.build("--config", await writeConfig(shop.folder, { trusted: true }));
    expect(await shop.page("talk.html")).toContain("OWN LAYOUT");
    expect(await traces()).toEqual(["template"]);
  });
});

describe("a file that would act by itself", () => {
  const files = {
    "talk.md":
      "# Talk\n\n[page](evil.html) [server](a/web.config) ![bad](bad.svg) ![good](good.svg) [code](x.js)\n",
    "evil.html": "<script>x()</script>",
    "a/web.config": "<configuration/>",
    "bad.svg": "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
    "good.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "x.js": "x();",
  };

  test("is not copied when nothing says that it is trusted, and is named with its place", async () => {
    await openWithTraces(files);
    const { code, stderr } = await shop.build();
    expect(code).toBe(0);
    expect(stderr.match(/talk\.md:3:\d+ +warning +file-active|talk\.md:3:\d+.*file-active/g)).toHaveLength(3);
    const written = await listFiles(shop.output);
    expect(Object.keys(files).filter((file) => written.includes(file))).toEqual([
      "talk.md",
      "good.svg",
      "x.js",
    ]);
  });

  test("is copied once the configuration trusts it", async () => {
    await openWithTraces(files);
    await shop.build("--config", await writeConfig(shop.folder, { trusted: true }));
    expect(await listFiles(shop.output)).toEqual(expect.arrayContaining(Object.keys(files)));
  });
});

describe("Eleventy's own words in a talk", () => {
  test("template tags come out as written, in prose, headings, tables and code", async () => {
    shop = await openWorkshop({
      "t.md":
        "# T {{ a }}\n\nProse {{ b | upper }} and {% include 'c' %} {# d #}.\n\n| {{ e }} |\n|---|\n| {% raw %} |\n\n`{{ f }}`\n\n```html\n{{ g }} {% if h %}\n```\n",
    });
    expect((await shop.build()).code).toBe(0);
    const text = (await shop.page("t.html")).replace(/<[^>]*>/g, "");
    for (const tag of [
      "T {{ a }}",
      "{{ b | upper }}",
      "{{ e }}",
      "{% raw %}",
      "{{ f }}",
      "{{ g }} {% if h %}",
    ])
      expect(text).toContain(tag);
    expect(text).toMatch(/{% include ['’‘]c['’] %} {# d #}/);
  });

  test("keys of the front matter move no page, hide none and compute nothing", async () => {
    const keys = [
      "permalink: /elsewhere.html",
      "eleventyComputed:\n  title: '{{ 1 + 1 }}'",
      "eleventyExcludeFromCollections: true",
      "pagination:\n  data: collections.all\n  size: 1",
      "templateEngineOverride: njk",
      "layout: ../../../../etc/passwd",
    ];
    shop = await openWorkshop({ "t.md": `---\n${keys.join("\n")}\n---\n# Talk {{ 1 + 1 }}\n` });
    expect(await shop.build()).toMatchObject({ code: 0, stderr: "" });
    expect(await shop.page("t.html")).toContain("Talk {{ 1 + 1 }}</h1>");
    expect(await shop.page("index.html")).toContain('href="t.html"');
    expect(await listFiles(shop.output)).not.toContain("elsewhere.html");
  });

  test("files of other template languages are not templates", async () => {
    shop = await openWorkshop({
      "t.md": "# T",
      "x.njk": "{{ 1 }}",
      "y.liquid": "{{ 1 }}",
      "z.html": "<b>z</b>",
    });
    await shop.build();
    expect((await listFiles(shop.output)).filter((file) => /^[xyz]\b/.test(file))).toEqual([]);
  });
});

describe("what a talk refers to", () => {
  test("never brings a file from outside the content folder into the site", async () => {
    shop = await openWorkshop({
      "t.md":
        "# T\n\n[a](../secret.txt) ![b](../secret.txt) [c](%2e%2e/secret.txt) [d](/../secret.txt) [e](link.txt) [f](..\\secret.txt)\n",
    });
    await writeFiles(shop.folder, { "secret.txt": "TOP SECRET" });
    await symlink("../secret.txt", path.join(shop.content, "link.txt"));
    await shop.build();
    const texts = await Promise.all((await listFiles(shop.output)).map(shop.page));
    expect(texts.filter((text) => text.includes("TOP SECRET"))).toEqual([]);
    expect(await shop.page("t.html")).not.toMatch(/href="[^"]*secret/);
  });

  test("is copied beside it, byte for byte, and nothing else is", async () => {
    shop = await openWorkshop({
      "p/t.md": "# T\n\n![x](img/a.svg)\n",
      "p/img/a.svg": "<svg/>\n",
      "p/img/unused.svg": "<svg/>",
    });
    await shop.build();
    expect(await readFile(path.join(shop.output, "p/img/a.svg"), "utf8")).toBe("<svg/>\n");
    expect(await listFiles(shop.output)).not.toContain("p/img/unused.svg");
  });

  test.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
  ])("is no link where it is %s, in the text or in the front matter", async (address) => {
    const given = `---\ngiven:\n  - event: E\n    url: "${address}"\n    slides: "${address}"\n---\n`;
    shop = await openWorkshop({ "t.md": `${given}# T\n\n[x](${address}) <a href="${address}">y</a>\n` });
    await shop.build();
    expect((await shop.page("t.html")).toLowerCase()).not.toContain(`href="${address.toLowerCase()}`);
    expect((await shop.page("index.html")).toLowerCase()).not.toContain(`href="${address.toLowerCase()}`);
  });
});

describe("a cache that came with a repository", () => {
  test("is not believed: the build is refused, and says how to go on", async () => {
    shop = await openWorkshop({ "a.md": "# A\n" });
    await writeFiles(shop.folder, { "package.json": "{}", ".cache/lectern/talks/x": "forged" });
    const git = (...args: readonly string[]) => spawnSync("git", args, { cwd: shop.folder });
    git("init", "-q");
    const build = (...flags: readonly string[]) =>
      lectern(["build", "content", ...flags], { cwd: shop.folder });
    expect(await build()).toMatchObject({ code: 0 });
    git("add", "-f", ".cache/lectern/talks/x");
    expect(await build()).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/\.cache.lectern is part of the git repository.*--cache/),
    });
    expect(await build("--cache", "own")).toMatchObject({ code: 0 });
    git("rm", "-rq", "--cached", ".cache/lectern");
    expect(await build()).toMatchObject({ code: 0 });
  });

  test("is not believed either where a link leads to it that came along", async () => {
    shop = await openWorkshop({ "a.md": "# A\n" });
    await writeFiles(shop.folder, { "package.json": "{}", "forged/lectern/talks/x": "forged" });
    await symlink("forged", path.join(shop.folder, ".cache"));
    const git = (...args: readonly string[]) => spawnSync("git", args, { cwd: shop.folder });
    git("init", "-q");
    const build = () => lectern(["build", "content"], { cwd: shop.folder });
    expect(await build()).toMatchObject({ code: 0 });
    git("add", "-f", ".cache", "forged");
    expect(await build()).toMatchObject({ code: 1, stderr: expect.stringContaining("part of the git") });
  });
});

describe("what a build writes", () => {
  test("is the output, the cache and the published addresses, and nothing else in the project or at home", async () => {
    shop = await openWorkshop({ "a.md": "# A\n\n```js\nlet a;\n```\n", "b/c.md": "# C\n" });
    await writeFiles(shop.folder, { "home/.keep": "", "package.json": "{}" });
    const before = await fingerprint(shop.folder);
    const home = path.join(shop.folder, "home");
    const env = {
      HOME: home,
      XDG_CACHE_HOME: path.join(home, ".cache"),
      XDG_CONFIG_HOME: path.join(home, ".config"),
    };
    await lectern(["build"], { cwd: shop.folder, env });
    await lectern(["build"], { cwd: shop.folder, env });
    const after = await fingerprint(shop.folder);
    const outside = Object.keys(after).filter(
      // What Node 22 and later keep of the code that they ran lies in the user's cache.
      (file) => !/^(_site|(home\/)?\.cache\/lectern)\/|^content\/anchors\.lock$/.test(file),
    );
    expect(outside).toEqual(Object.keys(before));
    for (const file of outside) expect(after[file]).toBe(before[file]);
  });

  test("goes to the user's cache where there is no project", async () => {
    shop = await openWorkshop({ "a.md": "# A\n" });
    const cacheHome = path.join(shop.folder, "home-cache");
    await lectern(["build"], { cwd: shop.folder, env: { XDG_CACHE_HOME: cacheHome } });
    const files = (await listFiles(shop.folder)).filter(
      (file) => !/^(_site|content|home-cache)\//.test(file),
    );
    expect(files).toEqual([]);
  });
});
