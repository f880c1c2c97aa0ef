import { describe, expect, test } from "vitest";
import { htmlOf } from "../../support/pages.ts";
import { idsOf } from "../../support/talks.ts";

const french = (markdown: string): string =>
  htmlOf(markdown, { lang: "fr" }).replaceAll("\u00a0", "_").replaceAll("\u202f", "~");

describe("typography across inline marks", () => {
  test.each([
    ["**mot** !", "<strong>mot</strong>~!"],
    ["**mot**!", "<strong>mot</strong>~!"],
    ["*mot !*", "<em>mot~!</em>"],
    ["« *x* »", "«_<em>x</em>_»"],
    ["«*x*»", "«_<em>x</em>_»"],
    ["*« x »*", "<em>«_x_»</em>"],
    ['"*x*"', "«_<em>x</em>_»"],
    ['*"x"*', "<em>«_x_»</em>"],
    ["`code` : oui", "<code>code</code>_: oui"],
    ["`code` ?", "<code>code</code>~?"],
    ["« `code` »", "«_<code>code</code>_»"],
    ["l'*équipe*", "l’<em>équipe</em>"],
    ["l'`API`", "l’<code>API</code>"],
    ["[lien](https://a.example) !", "</a>~!"],
    ["un\nretour ?", "un\nretour~?"],
    ["<b>mot</b> ?", "<b>mot</b>~?"],
  ])("sets %j", (markdown, html) => {
    expect(french(markdown)).toContain(html);
  });
});

describe("typography leaves alone", () => {
  test.each([
    ["`a ? b : c`", "<code>a ? b : c</code>"],
    ['```js\na ? b : "c"\n```', "a ? b : &quot;c&quot;"],
    ["    a ? b : 'c'", "a ? b : 'c'"],
    ["<code>a ? b : c</code>", "<code>a ? b : c</code>"],
    ["<kbd>!</kbd> <samp>a : b</samp>", "<samp>a : b</samp>"],
    ['<pre>\na ? b : "c"\n</pre>', 'a ? b : "c"'],
    ["<https://a.example/?b=c;d!>", 'href="https://a.example/?b=c;d!">https://a.example/?b=c;d!</a>'],
    ["https://a.example/l'x?y=1;z", "href=\"https://a.example/l'x?y=1;z\">https://a.example/l'x?y=1;z</a>"],
    ["[x](https://a.example/a;b?c=d!)", 'href="https://a.example/a;b?c=d!"'],
    ['```sh title="a ? b : c"\nls\n```', "ls"],
  ])("%j", (markdown, html) => {
    expect(french(markdown).replaceAll("&amp;", "&")).toContain(html);
  });

  test("ids, which come from the words as written", () => {
    expect(idsOf('---\nlang: fr\n---\n\n# T\n\n## C\'est "quoi" : ça ?')).toEqual(["c-est-quoi-ca"]);
  });
});

describe("typography follows the language", () => {
  test("of a section", () => {
    const html = french('# T\n\n## Words {lang=en}\n\nReally ? "Yes"\n\n## Mots\n\nVraiment ?');
    expect(html).toContain("Really ? “Yes”");
    expect(html).toContain("Vraiment~?");
  });

  test("of a span, up to its end", () => {
    expect(french("Il dit [Really ?]{lang=en} et part !")).toMatch(
      /<span lang="en">Really \?<\/span> et part~!/,
    );
  });

  test("of a block", () => {
    expect(french("Really ? {lang=en}\n\nVraiment ?")).toMatch(/Really \?<\/p>\s*<p>Vraiment~\?/);
  });

  test("of the author's own elements", () => {
    expect(french('<div lang="en">\n\nReally ?\n\n</div>\n\nVraiment ?')).toMatch(
      /Really \?[\s\S]*Vraiment~\?/,
    );
  });

  test("in headings, titles of containers and cells", () => {
    const html = french(
      "# T\n\n## Prêts ?\n\n::: tip Vraiment ?\nOui !\n:::\n\n| Coût ? |\n| - |\n| Non ! |",
    );
    for (const words of ["Prêts~?</h2>", "Vraiment~?</p>", "Oui~!</p>", "Coût~?</th>", "Non~!</td>"])
      expect(html).toContain(words);
  });
});
