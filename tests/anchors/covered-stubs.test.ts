import { expect, test } from "vitest";
import { withAnchors } from "../../src/handbook/anchor-drafts.ts";
import { pageUrl } from "../../src/model/brands.ts";
import { siteOf } from "../support/talks.ts";
import { publish } from "./sites.ts";

test("a page that is gone never takes the place of a file or a page that is there", () => {
  const talks = { "a.md": "# A\n\n[x](old.html) [y](v1.0) [z](Y.htm)\n", "b/c.md": "# C" };
  const site = siteOf(talks, ["old.html", "v1.0", "Y.htm"]);
  const gone = [
    "old.html",
    "v1.0/x.html",
    "y.htm",
    "404.html",
    "sections.html",
    "b/index.html",
    "free/x.html",
  ];
  const stubs = gone.map((url) => ({ url: pageUrl(url), title: "Gone", lang: "en", notices: [] }));
  const anchored = withAnchors(site, { ...publish(talks), stubs });
  expect(anchored.stubs.map(({ url }) => url)).toEqual(["free/x.html"]);
});
