import { describe, expect, test } from "vitest";
import { listingView } from "../../src/views/listing-view.ts";
import { talkView } from "../../src/views/talk-view.ts";
import { taxonomyView, termView } from "../../src/views/taxonomy-view.ts";
import { siteOf } from "../support/talks.ts";
import { viewContext } from "../support/views.ts";

const site = siteOf(
  {
    "part/a.md": "---\ntags: [Ops, C++]\nspeakers: [Noé Lambert]\n---\n# A\n\nWords.",
    "part/b.md": "---\ntags: [ops]\n---\n# B\n\nWords.",
    "c.md": "---\ntags: [Ops]\n---\n# C\n\nWords.",
  },
  [],
  { lang: "en" },
);
const context = viewContext(site);
const [tags, speakers] = site.taxonomies;

describe("a tag's page", () => {
  const view = termView(tags!.terms.find(({ name }) => name === "Ops")!, context);

  test("lists its talks, relative to itself, and says how many and how long", () => {
    expect(view).toMatchObject({ title: "Ops", lang: "en", isTerm: true, countText: "3 talks · 3 min" });
    expect(view.talks.map(({ title, href }) => [title, href])).toEqual([
      ["C", "../c.html"],
      ["A", "../part/a.html"],
      ["B", "../part/b.html"],
    ]);
  });

  test("leads back to all tags", () => {
    expect(view.breadcrumb).toEqual([{ title: "Tags", href: "index.html" }]);
  });
});

test("the page of all tags counts the talks of each", () => {
  const view = taxonomyView(tags!, context);
  expect(view.title).toBe("Tags");
  expect(view.terms).toEqual([
    { title: "C++", href: "cpp.html", countText: "1 talk" },
    { title: "Ops", href: "ops.html", countText: "3 talks" },
  ]);
  expect(taxonomyView(speakers!, context).terms).toMatchObject([{ href: "noe-lambert.html" }]);
});

describe("a talk", () => {
  test("links its tags and speakers on its page, in its own spelling", () => {
    const b = site.talks.find(({ path }) => path === "part/b.md")!;
    expect(talkView(b, context).tags).toEqual([{ title: "ops", href: "../tags/ops.html" }]);
    const a = site.talks.find(({ path }) => path === "part/a.md")!;
    expect(talkView(a, context).speakers).toEqual([
      { title: "Noé Lambert", href: "../speakers/noe-lambert.html" },
    ]);
  });

  test("links its speakers wherever it is listed", () => {
    const [part] = listingView(site.root, context).parts;
    expect(part?.talks[0]?.speakers).toEqual([{ title: "Noé Lambert", href: "speakers/noe-lambert.html" }]);
  });
});

describe("the home page", () => {
  test("leads to all tags and all speakers", () => {
    expect(listingView(site.root, context).indexes).toEqual([
      { title: "All tags", href: "tags/index.html" },
      { title: "All speakers", href: "speakers/index.html" },
    ]);
  });

  test("alone does, and only where there are some", () => {
    const part = site.parts.find(({ path }) => path === "part")!;
    expect(listingView(part, context).indexes).toEqual([]);
    const bare = siteOf({ "a.md": "# A" });
    expect(listingView(bare.root, viewContext(bare)).indexes).toEqual([]);
  });
});
