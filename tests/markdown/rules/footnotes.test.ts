import { describe, expect, test } from "vitest";
import { htmlOf, textOf } from "../../support/pages.ts";
import { findingsOf } from "../../support/talks.ts";

const text =
  "# T\n\n## One\n\nA[^x] and B[^y].\n\n## Two\n\nC[^x].\n\n[^x]: The *first* note.\n[^y]: The second.\n";

describe("footnotes", () => {
  test("are numbered by first reference, and every reference leads to its note", () => {
    const html = htmlOf(text);
    expect(html.match(/href="#_note-1"/g)).toHaveLength(2);
    expect(html.match(/href="#_note-2"/g)).toHaveLength(1);
    expect(html).toContain('id="_note-1"');
    expect(html).toContain('id="_note-2"');
  });

  test("lead back to each of their references", () => {
    const html = htmlOf(text);
    for (const [, target] of html.matchAll(/class="back" href="#([^"]+)"/g))
      expect(html.split(`id="${target}"`)).toHaveLength(2);
    expect(html.match(/class="back"/g)).toHaveLength(3);
  });

  test("are printed once, inside the section of their first reference", () => {
    const [, one = "", two = ""] = htmlOf(text).split("<section");
    expect(one).toContain("The <em>first</em> note.");
    expect(two).not.toContain("note.");
  });

  test("written in place are printed and lead back", () => {
    const html = htmlOf("# T\n\n## One\n\nWords^[an *aside*] here.");
    expect(html).toContain("an <em>aside</em>");
    expect(html).not.toMatch(/NaN|undefined/);
    const [, target] = /class="back" href="#([^"]+)"/.exec(html)!;
    expect(html).toContain(`id="${target}"`);
  });

  test("in one another, in place, have numbers of their own", () => {
    const html = htmlOf("# T\n\nWords^[one ^[two ^[three]]].");
    for (const number of [1, 2, 3]) expect(html.split(`id="_note-${number}"`)).toHaveLength(2);
    expect(textOf(html)).toMatch(/Words.*one.*two.*three/);
  });

  test("in one another a thousand deep are text from the fifth on, and end", () => {
    const html = htmlOf(`# T\n\n${"^[a ".repeat(1_000)}${"]".repeat(1_000)}`);
    expect(html.match(/id="_note-/g)).toHaveLength(4);
    expect(textOf(html).match(/\^\[a/g)).toHaveLength(996);
  });

  test("of one name, written twice, are both read: the first as a note, the second in the text", () => {
    const twice = "A[^n].\n\n[^n]: The first.\n\nB[^n].\n\n[^n]: The second.\n";
    expect(htmlOf(twice).match(/<li id="_note-/g)).toHaveLength(1);
    expect(textOf(htmlOf(twice))).toMatch(/A.*B.*The second\..*The first\./);
    expect(findingsOf(twice)).toEqual(["7:1 footnote-unused"]);
  });

  test("of a heading are printed", () => {
    expect(htmlOf("# T\n\n## One[^x]\n\nWords.\n\n[^x]: The note.")).toContain("The note.");
  });

  test("of a footnote are printed", () => {
    expect(htmlOf("Words[^x].\n\n[^x]: See[^y].\n\n[^y]: Deeper.")).toContain("Deeper.");
  });

  test("of a quote's author are printed", () => {
    expect(htmlOf("> Words.\n> -- Jane[^x]\n\n[^x]: The note.")).toContain("The note.");
  });

  test("that nobody defined stay as written", () => {
    expect(htmlOf("An array x[^1] of things.")).toContain("x[^1] of");
  });

  test("have names of their own for those who do not see them", () => {
    const html = htmlOf(text, { lang: "fr" });
    expect(html).toContain('aria-label="Note 1"');
    expect(html).toContain('aria-label="Retour au texte"');
  });
});
