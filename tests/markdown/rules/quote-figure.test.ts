import { describe, expect, test } from "vitest";
import { htmlOf } from "../../support/pages.ts";

const figure = (words: string, author: string): RegExp =>
  new RegExp(
    `<figure class="quote">\\s*<blockquote>\\s*<p>${words}\\s*</p>\\s*</blockquote>\\s*<figcaption>${author}</figcaption>\\s*</figure>`,
  );

describe("a quote with its author", () => {
  test.each([
    ["behind two hyphens", "> Words.\n> -- Ada"],
    ["behind an em dash", "> Words.\n> — Ada"],
    ["behind an en dash", "> Words.\n> – Ada"],
    ["behind a horizontal bar", "> Words.\n> ― Ada"],
    ["without a space", "> Words.\n> --Ada"],
    ["on a lazy line", "> Words.\n-- Ada"],
    ["behind a hard break", "> Words.  \n> -- Ada"],
    ["after a blank line in the quote", "> Words.\n>\n> -- Ada"],
    ["after a blank line, with an em dash", "> Words.\n>\n> — Ada"],
    ["after a blank line outside the quote", "> Words.\n\n-- Ada"],
    ["after a blank line outside, with an em dash", "> Words.\n\n— Ada"],
  ])("%s is a figure", (_name, markdown) => {
    expect(htmlOf(markdown)).toMatch(figure("Words\\.", "Ada"));
  });

  test("keeps every line of the quote", () => {
    expect(htmlOf("> One\n> two\n> three.\n> -- Ada")).toMatch(figure("One\ntwo\nthree\\.", "Ada"));
  });

  test("keeps marks and links of the author", () => {
    const html = htmlOf("> Words.\n> -- *Ada*, [letters](https://a.example)");
    expect(html).toContain('<figcaption><em>Ada</em>, <a href="https://a.example">letters</a></figcaption>');
  });

  test("may hold several paragraphs", () => {
    expect(htmlOf("> One.\n>\n> Two.\n> -- Ada")).toMatch(
      /<figure[^>]*>\s*<blockquote>\s*<p>One\.<\/p>\s*<p>Two\.<\/p>\s*<\/blockquote>\s*<figcaption>Ada/,
    );
  });

  test("may stand in a list, and beside another", () => {
    const html = htmlOf("- > One.\n  > -- Ada\n\n- > Two.\n  > -- Bob");
    expect(html.match(/<figure/g)).toHaveLength(2);
  });

  test("may follow another directly", () => {
    const html = htmlOf("> One.\n> -- Ada\n\n> Two.\n> -- Bob\n\n> Three.");
    expect(html.match(/<figcaption>/g)).toHaveLength(2);
    expect(html).toMatch(/<\/figure>\s*<blockquote>\s*<p>Three/);
  });

  test("nests in a quote", () => {
    const html = htmlOf("> Outer.\n>\n> > Inner.\n> > -- Ada\n>\n> Outer again.");
    expect(html).toMatch(
      /<blockquote>[\s\S]*<figure[\s\S]*Inner[\s\S]*<\/figure>[\s\S]*Outer again[\s\S]*<\/blockquote>/,
    );
  });
});

describe("a quote without an author", () => {
  test.each([
    ["a dash in a line", "> One -- two."],
    ["a dash at the end", "> One --"],
    ["an option", "> Pass it\n> `--force`"],
    ["nothing but a dash line", "> -- all there is"],
    ["a list of hyphens", "> Words:\n>\n> - one\n> - two"],
    ["a plain paragraph behind it", "> Words.\n\nMore."],
    ["a list behind it", "> Words.\n\n- Ada"],
    ["a slide break behind it", "> Words.\n\n---\n\nMore."],
  ])("stays a quote: %s", (_name, markdown) => {
    const html = htmlOf(markdown);
    expect(html).toContain("<blockquote>");
    expect(html).not.toContain("<figure");
  });
});
