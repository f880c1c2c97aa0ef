import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { pageUrl } from "../../src/model/brands.ts";
import { htaccess } from "../../src/outputs/htaccess.ts";
import { redirects } from "../../src/outputs/redirects.ts";
import { sectionsJson } from "../../src/outputs/sections-json.ts";
import { repository } from "../support/outer-run.ts";
import { outputContext } from "../support/output-context.ts";
import { siteOf } from "../support/talks.ts";

const site = siteOf(
  { "a.md": "# A\n\n## Été\n\ntext\n\n### Deep {lang=en}\n\ntext\n", "b/c.md": "# C\n" },
  [],
  { lang: "fr" },
);
const stub = { url: pageUrl("old.html"), title: "Old", to: pageUrl("a.html"), lang: "fr", notices: [] };
const none = outputContext();

test("every section of every page is listed, with what leads to it", () => {
  const [file] = sectionsJson(site, none);
  const { pages, version } = JSON.parse(String(file?.content));
  expect(version).toBe(1);
  expect(pages.map(({ url }: { url: string }) => url)).toEqual(["a.html", "b/c.html"]);
  expect(pages[0].sections).toEqual([
    { id: "a", title: "A", level: 1 },
    { id: "ete", aliases: ["été"], title: "Été", level: 2 },
    { id: "deep", aliases: ["deep-langen"], title: "Deep", level: 3, lang: "en" },
  ]);
});

test("it keeps to the schema that ships with it", () => {
  const schema = JSON.parse(readFileSync(path.join(repository, "schemas/sections.schema.json"), "utf8"));
  const [file] = sectionsJson({ ...site, stubs: [stub] }, none);
  const inventory = JSON.parse(String(file?.content));
  const check = (value: Record<string, unknown>, part: { required: string[]; properties: object }): void => {
    expect(Object.keys(part.properties)).toEqual(expect.arrayContaining(Object.keys(value)));
    expect(Object.keys(value)).toEqual(expect.arrayContaining(part.required));
  };
  check(inventory, schema);
  for (const page of inventory.pages) {
    check(page, schema.$defs.page);
    for (const section of page.sections) check(section, schema.$defs.section);
  }
  for (const one of inventory.stubs) check(one, schema.$defs.stub);
});

describe("redirects", () => {
  test("are written for each host when a page was renamed", () => {
    const files = [redirects, htaccess]
      .flatMap((output) => output({ ...site, stubs: [stub] }, none))
      .map(({ url, content }) => [url, String(content)]);
    expect(Object.fromEntries(files)).toMatchObject({
      _redirects: "/old.html /a.html 301\n",
      ".htaccess": expect.stringContaining(
        'RewriteRule "^old\\.html$" "%{ENV:LECTERN_BASE}a.html" [R=301,L]',
      ),
      "lectern/redirects.nginx.conf": expect.stringContaining('"~^/old\\.html$" "/a.html";'),
      "lectern/redirects.caddy": expect.stringContaining('"/old.html" "/a.html"'),
    });
  });

  test("are none when no page was, and none to a page that is gone", () => {
    expect(redirects(site, none)).toEqual([]);
    expect(redirects({ ...site, stubs: [{ ...stub, to: undefined }] }, none)).toEqual([]);
  });
});
