/** Images with lighter forms, and which of them load with the page. */
import { describe, expect, test } from "vitest";
import type { LighterImage } from "../../src/model/lighter-image.ts";
import type { Site } from "../../src/model/site.ts";
import { bodyOf } from "../support/pages.ts";
import { siteOf } from "../support/talks.ts";

const form = (width: number) => ({
  url: `lectern/images/${width}.avif`,
  width,
  keptAt: `/cache/${width}.avif`,
});

function show(markdown: string, forms?: LighterImage): string {
  const site: Site = siteOf({ "deep/talk.md": `# T\n\n${markdown}\n` }, ["deep/a.png", "deep/b.png"], {
    lang: "en",
  });
  const lighterImages = new Map(forms === undefined ? [] : [["deep/a.png", forms]]);
  const imageSizes = new Map([["deep/a.png", { width: 2000, height: 1000 }]]);
  return bodyOf({ ...site, imageSizes, lighterImages }, "deep/talk.md");
}

describe("an image with lighter forms", () => {
  test("offers them by their widths, and leads to the original that it is, too", () => {
    expect(show("![Plan](a.png)", [form(736), form(1472)])).toContain(
      '<a class="original" href="a.png"><picture><source type="image/avif" srcset="../lectern/images/736.avif 736w, ../lectern/images/1472.avif 1472w" sizes="(max-width: 46rem) 100vw, 46rem"><img src="a.png" alt="Plan" width="2000" height="1000"></picture></a>',
    );
  });

  test("needs no sizes where there is one form", () => {
    expect(show("![Plan](a.png)", [form(500)])).toContain(
      '<source type="image/avif" srcset="../lectern/images/500.avif"><img',
    );
  });

  test("is asked for as wide as its author wants it", () => {
    expect(show("![Plan](a.png){width=200}", [form(736), form(1472)])).toContain('sizes="200px"');
  });

  test("is the same within a line of words and in HTML", () => {
    for (const markdown of ["See ![Plan](a.png) there.", '<img src="a.png" alt="Plan">'])
      expect(show(markdown, [form(500)])).toMatch(
        /<picture><source [^>]*><img src="a\.png"[^>]*><\/picture>/,
      );
  });

  test("stands by itself where it has none", () => {
    expect(show("![Plan](a.png)")).not.toContain("<picture>");
  });
});

describe("loading", () => {
  const lazy = (html: string): readonly boolean[] =>
    [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => tag.includes('loading="lazy"'));

  test("the first two images come with the page, the others when they come near", () => {
    const others = "![C](https://img.example.org/c.png)";
    expect(lazy(show(`![A](a.png)\n\n![B](b.png)\n\n${others}`))).toEqual([false, false]);
    const site = siteOf({ "t.md": "# T\n\n![1](1.png)\n\n![2](2.png)\n\n![3](3.png)\n\n![4](4.png)\n" }, [
      ...["1.png", "2.png", "3.png", "4.png"],
    ]);
    expect(lazy(bodyOf(site, "t.md"))).toEqual([false, false, true, true]);
  });

  test("an image that stands in its address does not wait for itself", () => {
    const dot = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";
    expect(lazy(show(`![A](a.png)\n\n![B](b.png)\n\n![C](${dot})`))).toEqual([false, false, false]);
  });
});
