/** `lectern build` on a folder of Markdown, with no configuration at all. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { lectern, listFiles, openWorkshop, remove, type Workshop, writeFiles } from "../support/outer-run.ts";

let shop: Workshop | undefined;
const open = async (files: Record<string, string>): Promise<Workshop> => {
  shop = await openWorkshop(files);
  return shop;
};

afterEach(async () => {
  if (shop !== undefined) await remove(shop.folder);
  shop = undefined;
});

describe("a folder that gives no site", () => {
  test.each([
    ["is missing", undefined, /The folder talks does not exist/],
    ["is empty", {}, /The folder talks holds no Markdown.*empty/],
    ["holds no Markdown", { "notes.txt": "x", "logo.svg": "x" }, /The folder talks holds no Markdown/],
    ["holds hidden Markdown only", { ".draft.md": "# x" }, /The folder talks holds no Markdown/],
  ])("%s: one clear sentence, exit 1, nothing written", async (_title, files, expected) => {
    const { folder } = await open({});
    if (files) await mkdir(path.join(folder, "talks"));
    await writeFiles(path.join(folder, "talks"), (files ?? {}) as Record<string, string>);
    const { code, stderr } = await lectern(["build", "talks", "--output", "out", "--cache", "cache"], {
      cwd: folder,
    });
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
    expect(await listFiles(path.join(folder, "out")).catch(() => "none")).toBe("none");
  });
});

describe("a folder that gives a site", () => {
  test("ends with 0 and one screen of summary", async () => {
    const { content, output, cache } = await open({ "a.md": "# A\n\n## One\n\n## Two\n", "b.md": "# B\n" });
    const args = ["build", content, "--output", output, "--cache", cache];
    const { code, stdout, stderr } = await lectern(args, { alone: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/2 talks, 2 sections, 0 warnings in \d+\.\d s/);
    expect(stdout.trim().split("\n").length).toBeLessThanOrEqual(24);
  });

  test("points once to what explains its findings, unless it is to be quiet", async () => {
    const { build } = await open({ "a.md": "# A\n\n[x](x.md)\n\n[y](y.md)\n" });
    const hint = '"lectern explain CODE" says what a finding means.';
    expect((await build()).stderr.split(hint)).toEqual([expect.stringContaining("y.md"), "\n"]);
    expect((await build("--quiet")).stderr).not.toContain(hint);
  });

  test("is read from content where there is one, else from the working directory", async () => {
    const { folder } = await open({ "inner.md": "# Inner" });
    await writeFiles(folder, { "outer.md": "# Outer" });
    await lectern(["build", "--cache", "cache"], { cwd: folder });
    expect(await listFiles(path.join(folder, "_site"))).toContain("inner.html");
    await lectern(["build", "--cache", "../cache"], { cwd: path.join(folder, "content") });
    expect(await listFiles(path.join(folder, "content/_site"))).toContain("inner.html");
  });

  test("may be built into itself again and again, and never reads its own output", async () => {
    const { content } = await open({ "a.md": "# A" });
    for (let time = 0; time < 3; time += 1) {
      expect((await lectern(["build", ".", "--cache", "../cache"], { cwd: content })).code).toBe(0);
    }
    expect((await listFiles(content)).filter((file) => file.includes("_site/_site"))).toEqual([]);
  });

  test("warnings are printed with file, line and column, and do not fail the build", async () => {
    const { build } = await open({ "a.md": "# A\n\nSee [there](gone.md) and ![x](no.png).\n" });
    const { code, stderr, stdout } = await build();
    expect(code).toBe(0);
    expect(stderr).toMatch(/a\.md:3:\d+ {2}link-missing/);
    expect(stderr).toMatch(/a\.md:3:\d+ {2}image-missing/);
    expect(stdout).toContain("2 warnings");
  });

  test("names with spaces, accents and capitals become plain addresses", async () => {
    const { build, output } = await open({ "Été à Noël.md": "# É", "Part One/My Talk.md": "# T" });
    await build();
    expect(await listFiles(output)).toEqual(
      expect.arrayContaining(["ete-a-noel.html", "part-one/my-talk.html", "part-one/index.html"]),
    );
  });

  test("a talk is never swallowed by a page of the handbook's own", async () => {
    const { build, output } = await open({ "404.md": "# x", "sections.md": "# y", "search.md": "# z" });
    expect((await build()).code).toBe(0);
    expect(await listFiles(output)).toEqual(
      expect.arrayContaining(["404-talk.html", "sections-talk.html", "search-talk.html", "404.html"]),
    );
  });

  test("--title and --lang are taken", async () => {
    const { build, page } = await open({ "a.md": "# Un\n\nTexte." });
    await build("--title", "Le recueil & co", "--lang", "fr");
    expect(await page("index.html")).toMatch(/<html lang="fr">[\s\S]*<h1[^>]*>Le recueil &amp; co<\/h1>/);
    expect(await page("a.html")).toContain('<html lang="fr">');
  });
});

describe("drafts", () => {
  const files = {
    "a.md": "# A",
    "d.md": "---\ndraft: true\n---\n# Secret plan\n\n![x](d.svg)\n",
    "d.svg": "<svg/>",
  };

  test("are nowhere in the site", async () => {
    const { build, output, page } = await open(files);
    await build();
    expect((await listFiles(output)).filter((file) => /^d\./.test(file))).toEqual([]);
    for (const name of ["index.html", "sections.html"]) expect(await page(name)).not.toContain("Secret plan");
  });

  test("are pages with --drafts", async () => {
    const { build, page } = await open(files);
    await build("--drafts");
    expect(await page("d.html")).toContain("Secret plan");
  });
});

describe("the site's own address", () => {
  const files = { "index.md": "# Home", "p/a.md": "# A" };
  let plain: Workshop;
  let known: Workshop;

  beforeAll(async () => {
    [plain, known] = [await openWorkshop(files), await openWorkshop(files)];
    await plain.build();
    await known.build("--base-url", "https://talks.example.org/2026");
  });

  afterAll(async () => {
    await remove(plain.folder);
    await remove(known.folder);
  });

  test("unknown, makes no sitemap, no robots.txt and no canonical link", async () => {
    expect(await listFiles(plain.output)).not.toEqual(expect.arrayContaining(["sitemap.xml"]));
    expect(await listFiles(plain.output)).not.toEqual(expect.arrayContaining(["robots.txt"]));
    expect(await plain.page("p/a.html")).not.toContain("canonical");
  });

  test("known, makes a sitemap of every page but the 404", async () => {
    const sitemap = await known.page("sitemap.xml");
    const urls = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    expect(urls).toContain("https://talks.example.org/2026/p/a.html");
    expect(urls.filter((url) => !url?.startsWith("https://talks.example.org/2026/"))).toEqual([]);
    expect(sitemap).not.toContain("404");
    expect(new Set(urls).size).toBe(urls.length);
  });

  test("known, makes a robots.txt that names the sitemap", async () => {
    expect(await known.page("robots.txt")).toContain("Sitemap: https://talks.example.org/2026/sitemap.xml");
  });

  test("known, is each page's canonical link, the same as in the sitemap", async () => {
    const sitemap = await known.page("sitemap.xml");
    for (const name of ["index.html", "p/a.html", "p/index.html", "sections.html"]) {
      const [, href] = /<link rel="canonical" href="([^"]*)">/.exec(await known.page(name)) ?? [];
      expect(sitemap).toContain(`<loc>${href}</loc>`);
    }
  });

  test("changes no link between the pages", async () => {
    const links = (html: string): string[] =>
      [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href!);
    expect(links(await known.page("p/a.html"))).toEqual(links(await plain.page("p/a.html")));
  });
});
