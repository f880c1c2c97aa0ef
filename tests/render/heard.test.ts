/** What the HTML of a talk says to those who hear it. */
import { describe, expect, test } from "vitest";
import { htmlOf } from "../support/pages.ts";

/** The values of an attribute, in the order of the page. */
const valuesOf = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) => value ?? "");

describe("links that the handbook makes", () => {
  test("back from a footnote are told apart where it is referred to twice", () => {
    const html = htmlOf("# T\n\nOne[^a] two[^a] three[^a].\n\n[^a]: Note.", { lang: "en" });
    const back = html.match(/class="back"[^>]*>/g)!.flatMap((tag) => valuesOf(tag, "aria-label"));
    expect(back).toEqual([1, 2, 3].map((place) => `Back to the text, place ${place} of 3`));
    const shown = [...html.matchAll(/class="back"[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(shown).toEqual(["↩\u00a01", "↩\u00a02", "↩\u00a03"]);
    expect(htmlOf("# T\n\nUn[^a], deux[^a].\n\n[^a]: Note.", { lang: "fr" })).toContain(
      'aria-label="Retour au texte, renvoi 2 sur 2">↩\u00a02<',
    );
    expect(htmlOf("# T\n\nOne[^a].\n\n[^a]: Note.")).toContain('aria-label="Back to the text">↩<');
  });

  test("to a section without a title are told apart by its address", () => {
    const html = htmlOf("# T\n\n##\n\nWords.\n\n## A\n\n##\n\nMore.", { lang: "en" });
    const names = valuesOf(html, "aria-label").filter((name) => name.startsWith("Permalink:"));
    expect(new Set(names).size).toBe(3);
    expect(names[0]).toBe("Permalink: #section");
  });
});

test("a link without words shows where it leads; one that is an image alone is named so", () => {
  expect(htmlOf("# T\n\n## A [<i class='fa'></i>](https://example.org/x)")).toMatch(
    /<h2>A <a href="https:\/\/example\.org\/x"[^>]*>example\.org<i/,
  );
  expect(htmlOf("# T\n\n[<i></i>](https://example.org/x 'The demo')")).toContain(">The demo<i");
  expect(htmlOf("# T\n\n[![](https://example.org/x.svg)](https://example.org/y)")).not.toMatch(
    />example\.org<\/a>/,
  );
});

test("a container is heard to end: it is a note, and one that Lectern does not know says nothing", () => {
  expect(htmlOf("# T\n\n::: tip\nWords.\n:::")).toContain('<div class="container tip" role="note">');
  expect(htmlOf("# T\n\n> [!CAUTION]\n> Words.")).toContain('role="note"');
  expect(htmlOf("# T\n\n::: {.wide}\nWords.\n:::")).not.toContain("role=");
});

test("a line of code that is highlighted, inserted or deleted is so in its element", () => {
  const html = htmlOf("# T\n\n```js {1} ins={2} del={3}\na\nb\nc\nd\n```");
  expect(html.match(/<(\w+) class="line/g)).toEqual([
    '<mark class="line',
    '<ins class="line',
    '<del class="line',
    '<span class="line',
  ]);
});

test("words of the interface say their language where the text around them is in another", () => {
  const html = htmlOf(
    "# T\n\n## En français {lang=fr}\n\n- [x] fait\n\nMots[^1].\n\n![](gone.png)\n\n::: tip\nMots.\n:::\n\n[^1]: Note.",
    { lang: "en" },
  );
  expect(html).toContain('aria-label="done" lang="en"');
  expect(html).toContain('aria-label="Note 1" lang="en"');
  expect(html).toContain('aria-label="Missing image: gone.png" lang="en"');
  expect(html).toContain('<p class="label" lang="en">Tip</p>');
});
