/** Pages of tags and speakers, as a build writes them. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { listFiles, openWorkshop, remove, type Workshop, writeFiles } from "../support/outer-run.ts";

let shop: Workshop;

beforeEach(async () => {
  shop = await openWorkshop({
    "index.md": "---\nlang: en\n---\n# Home\n",
    "a.md":
      "---\nlang: en\ntags: [Ops & more]\nspeakers: [Noé <Lambert>]\n---\n# A talk\n\n## One\n\nWords.\n",
    "tags/b.md": "---\nlang: en\ntags: [ops & more]\n---\n# A talk in a folder of that name\n",
  });
});

afterEach(() => remove(shop.folder));

test("every tag and speaker has a page, reached from the home page, the talks and the sitemap", async () => {
  expect((await shop.build("--base-url", "https://x.example/")).code).toBe(0);
  const files = await listFiles(shop.output);
  expect(files.filter((file) => /^(tags|speakers)/.test(file) && file.endsWith(".html"))).toEqual([
    "speakers/index.html",
    "speakers/noe-lambert.html",
    "tags-talk/b.html",
    "tags-talk/index.html",
    "tags-talk/print.html",
    "tags/index.html",
    "tags/ops-more.html",
  ]);
  expect(await shop.page("index.html")).toContain(
    '<a href="tags/index.html">All tags</a> · <a href="speakers/index.html">All speakers</a>',
  );
  expect(await shop.page("a.html")).toContain('<a href="tags/ops-more.html">Ops &amp; more</a>');
  expect(await shop.page("a.html")).toContain('<a href="speakers/noe-lambert.html">Noé &lt;Lambert&gt;</a>');
  const tag = await shop.page("tags/ops-more.html");
  expect(tag).toContain("<h1>Ops &amp; more</h1>");
  expect(tag).toContain('<a href="../a.html">A talk</a>');
  expect(tag).toContain('<a href="../tags-talk/b.html">A talk in a folder of that name</a>');
  const sitemap = await shop.page("sitemap.xml");
  for (const url of ["tags/", "tags/ops-more.html", "speakers/", "speakers/noe-lambert.html"])
    expect(sitemap).toContain(`<loc>https://x.example/${url}</loc>`);
});

test("none of them is a section whose address is kept", async () => {
  expect((await shop.build()).code).toBe(0);
  expect(await shop.page("lectern/anchors.txt")).not.toMatch(/^(tags|speakers)\//m);
  expect(await shop.page("sections.json")).not.toMatch(/"url": "(tags|speakers)\//);
});

test("what was published at the address of a tag's page is told there", async () => {
  await writeFiles(shop.content, {
    "anchors.lock": "tags/ops-more.html# live - Old page\ntags/ops-more.html#gone live - Gone long ago\n",
  });
  expect((await shop.build("--no-frozen")).code).toBe(0);
  const page = await shop.page("tags/ops-more.html");
  expect(page).toContain("<h1>Ops &amp; more</h1>");
  expect(page).toMatch(/<p id="gone"[^>]*>“Gone long ago”/);
});
