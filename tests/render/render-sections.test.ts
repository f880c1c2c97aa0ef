import { describe, expect, test } from "vitest";
import { htmlOf } from "../support/pages.ts";

describe("a section", () => {
  test("holds its heading, its text and its own sections", () => {
    expect(htmlOf("# T\n\n## A\n\nWords.\n\n### B\n\nMore.\n\n## C")).toMatch(
      /^<section id="a"[^>]*>[\s\S]*<h2>A<\/h2>[\s\S]*Words\.[\s\S]*<section id="b"[^>]*>[\s\S]*<h3>B<\/h3>[\s\S]*More\.[\s\S]*<\/section>\s*<\/section>\s*<section id="c"[^>]*>[\s\S]*<h2>C<\/h2>[\s\S]*<\/section>\s*$/,
    );
  });

  test("has a permalink beside its heading, not inside it", () => {
    const html = htmlOf("# T\n\n## Why so?", { lang: "en" });
    expect(html).toMatch(
      /<h2>Why so\?<\/h2><a class="permalink" href="#why-so" aria-label="Permalink: Why so\?">/,
    );
  });

  test("has no accessible name, for that would make it a landmark", () => {
    expect(htmlOf("# T\n\n## A\n\n### B")).not.toMatch(/<section[^>]*aria-|<section[^>]*title=/);
  });

  test("has its heading's language on the whole of it", () => {
    expect(htmlOf("# T\n\n## Mots {lang=fr}\n\nVraiment ?")).toMatch(/<section id="mots"[^>]* lang="fr">/);
  });

  test("without words in its heading has a permalink and no heading", () => {
    const html = htmlOf("# T\n\n##\n\nWords.");
    expect(html).not.toMatch(/<h\d/);
    expect(html).toMatch(/<section id="section"[\s\S]*href="#section"[\s\S]*Words\./);
  });

  test("lands GitHub's anchor too", () => {
    expect(htmlOf("# T\n\n## L’été")).toMatch(/<section id="l-ete"[^>]*><span id="lété"><\/span>/);
  });

  test("that goes on has an anchor at each continuation", () => {
    const html = htmlOf("# T\n\n## Demo\n\none\n\n---\n\n## Demo\n\ntwo");
    expect(html.match(/<h2>/g)).toHaveLength(1);
    expect(html).toMatch(/one<\/p>[\s\S]*<div class="slide" id="demo\.2">[\s\S]*<p>two/);
  });

  test("keeps the marks of its heading, and no block in it", () => {
    const html = htmlOf("# T\n\n## `a < b` *and* [c](https://c.example) <div>d</div> 🚢");
    expect(html).toContain(
      '<h2><code>a &lt; b</code> <em>and</em> <a href="https://c.example">c</a> d 🚢</h2>',
    );
  });

  test("keeps a heading in a list or a quote out of the outline", () => {
    const html = htmlOf("# T\n\n- ## In a list\n\n> ### In a quote");
    expect(html).not.toMatch(/<h\d|<section/);
    expect(html).toContain("<strong>In a list</strong>");
  });
});

test("text before the first section stands before it", () => {
  expect(htmlOf("# T\n\nLead.\n\n## A")).toMatch(/^<p>Lead\.<\/p>\s*<section/);
});

test("a slide break is a quiet rule, and others are rules", () => {
  expect(htmlOf("# T\n\na\n\n---\n\nb\n\n***\n\nc")).toMatch(
    /a<\/p>\s*<div class="slide" id="t.2"><\/div>\s*<p>b<\/p>\s*<hr>\s*<p>c/,
  );
});

test("template braces come out untouched, in prose and in code", () => {
  expect(htmlOf("A {{ b }} {% c %} `{{ d }}`")).toContain("A {{ b }} {% c %} <code>{{ d }}</code>");
});

test("the same talk gives the same bytes", () => {
  const text = "# T\n\n## A[^1]\n\n- x\n- y\n\n[^1]: n\n\n<b>w";
  expect(htmlOf(text)).toBe(htmlOf(text));
});
