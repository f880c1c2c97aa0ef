import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import { listingView } from "../../src/views/listing-view.ts";
import { siteOf } from "../support/talks.ts";
import { viewContext } from "../support/views.ts";

const site = siteOf(
  {
    "index.md": "# Handbook\n\nWelcome.",
    "a.md":
      "---\nspeakers: Ada\ngiven:\n  - {event: Old, date: 2020}\n  - {event: New, date: 2024-02}\n---\n# A\n\n## One\n\n## Two\n\n## Three\n\n## Four",
    "deep/x/y.md": "# Y\n\n## Only",
    "deep/index.md": "---\ndescription: About the deep.\n---\n# Deep",
  },
  [],
  { lang: "en" },
);
const context = viewContext(site);

describe("the home page", () => {
  const view = listingView(site.root, context);

  test("has the title of the handbook and its own text", () => {
    expect(view).toMatchObject({
      title: "Handbook",
      isHome: true,
      own: { titleHtml: "Handbook" },
      breadcrumb: [],
    });
  });

  test("lists talks with their speakers, their last occasion and a taste of their sections", () => {
    expect(view.talks).toMatchObject([
      {
        title: "A",
        href: "a.html",
        speakers: [{ title: "Ada", href: "speakers/ada.html" }],
        event: "New",
        date: { iso: "2024-02" },
        sectionCount: 4,
        minutesText: "1 min",
      },
    ]);
    expect(view.talks[0]!.sections.map(({ href }) => href)).toEqual([
      "a.html#one",
      "a.html#two",
      "a.html#three",
    ]);
  });

  test("lists every part below it, the deeper the lower its heading", () => {
    expect(view.parts).toMatchObject([
      { title: "Deep", level: 2, description: "About the deep.", talks: [] },
      { title: "X", level: 3, talks: [{ title: "Y", href: "deep/x/y.html", minutesText: "1 min" }] },
    ]);
    expect(new Set(view.parts.map(({ id }) => id)).size).toBe(2);
  });

  test("counts every talk", () => {
    expect(view.countText).toBe("2 talks · 2 min");
  });
});

test("a part's page lists what is below it, relative to itself", () => {
  const view = listingView(site.parts.find(({ path }) => path === "deep")!, context);
  expect(view).toMatchObject({ title: "Deep", isHome: false, countText: "1 talk · 1 min" });
  expect(view.parts).toMatchObject([
    { title: "X", level: 2, href: "x/index.html", talks: [{ href: "x/y.html" }] },
  ]);
});

test("a part without a page of its own leads back to those above it", () => {
  const view = listingView(site.parts.find(({ path }) => path === "deep/x")!, context);
  expect(view.breadcrumb).toMatchObject([{ title: "Deep", href: "../index.html" }]);
  expect(view.own).toBeUndefined();
});

test("a listing has the last day on which any of its talks changed, where that is known of all", () => {
  const talks = { "a.md": "# A", "part/b.md": "# B", "part/index.md": "# Part" };
  const days = (list: Record<string, string>) => {
    const changedOn = new Map(Object.entries(list).map(([file, day]) => [sourcePath(file), day]));
    const dated = siteOf(talks, [], { lang: "en", changedOn });
    return dated.parts.map((part) => listingView(part, viewContext(dated)).changed?.iso);
  };
  expect(days({ "a.md": "2026-01-02", "part/b.md": "2026-03-04", "part/index.md": "2025-06-07" })).toEqual([
    "2026-03-04",
    "2026-03-04",
  ]);
  expect(days({ "part/b.md": "2026-03-04", "part/index.md": "2025-06-07" })).toEqual([
    undefined,
    "2026-03-04",
  ]);
});
