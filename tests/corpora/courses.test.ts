/** Real manifests become courses whose chapters have one page each. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { deadAddresses } from "../support/outer-audit.ts";
import { findShared } from "../support/outer-corpora.ts";
import { type BuiltPage, readPages } from "../support/outer-pages.ts";
import { listFiles, type SharedSite, shareSite } from "../support/outer-run.ts";
import { checkPages } from "../support/outer-validate.ts";

const shared = findShared();

describe.skipIf(shared === undefined)("the ten courses of cours.json", () => {
  const source = path.join(shared ?? "", "corpora/particule-formations");
  let site: SharedSite;
  let pages: readonly BuiltPage[];
  let modules: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    site = await shareSite(source, "--verbose");
    pages = await readPages(site.output);
    const manifest = JSON.parse(await readFile(path.join(source, "cours.json"), "utf8"));
    modules = new Map(
      Object.values(
        manifest as Record<string, { course_name: string; modules: string[]; tp?: string[] }>,
      ).map(({ course_name, modules: listed, tp = [] }) => [
        course_name,
        [...listed.map((name) => `cours/${name}`), ...tp.map((name) => `tp/${name}`)],
      ]),
    );
  });

  const coursePages = (): readonly BuiltPage[] => pages.filter(({ url }) => url.startsWith("courses/"));
  const chapterLinks = ({ html }: BuiltPage): readonly string[] =>
    [...html.matchAll(/<p class="what"><a href="\.\.\/([^"?]+)\?course=/g)].map(([, href = ""]) => href);

  test("have a page each, and every chapter of theirs is found", () => {
    const { code, stderr, stdout } = site.outcome;
    expect(code).toBe(0);
    expect(coursePages()).toHaveLength(10);
    expect(stderr + stdout).not.toContain("course-");
  });

  test("list their chapters in their own order, in one language where it is there", () => {
    expect(modules.size).toBe(10);
    for (const page of coursePages()) {
      const wanted = [...modules].find(([name]) => slugOf(name) === slugOf(page.url))?.[1] ?? [];
      const listed = chapterLinks(page).map((href) => href.replace(/-(fr|en)\.html$/, ""));
      expect(listed).toEqual(wanted);
      expect(new Set(listed).size).toBe(listed.length);
    }
  });

  test("hold no chapter twice in the whole site, and lead nowhere else", async () => {
    const isMarkdown = (file: string): boolean => file.endsWith(".md");
    const [written, sources] = [await listFiles(site.output), await listFiles(source)];
    expect(written.filter(isMarkdown)).toHaveLength(sources.filter(isMarkdown).length);
    expect(written.filter((file) => file.startsWith("courses/"))).toHaveLength(10);
    expect(deadAddresses(pages, site.output)).toEqual([]);
    expect(await checkPages(coursePages())).toEqual([]);
  });
});

function slugOf(name: string): string {
  return path
    .basename(name, ".html")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}
