import { expect, test } from "vitest";
import { htmlOf } from "../../support/pages.ts";

test.each(["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"])("[!%s] is a container", (name) => {
  const html = htmlOf(`> [!${name}]\n> Some *words*.\n>\n> - more`);
  expect(html).toContain(`<div class="container ${name.toLowerCase()}" role="note">`);
  expect(html).toContain("<p>Some <em>words</em>.</p>");
  expect(html).not.toMatch(/\[!|blockquote/);
});

test("small letters and a blank line behind the mark make no difference", () => {
  const html = htmlOf("> [!tip]\n>\n> Words.");
  expect(html).toContain('<div class="container tip" role="note">');
  expect(html).not.toMatch(/<p>\s*<\/p>/);
});

test("a title may stand behind the mark", () => {
  expect(htmlOf("> [!NOTE] Mind *this*\n> Words.")).toContain('<p class="title">Mind <em>this</em></p>');
});

test("an unknown mark leaves the quote a quote", () => {
  expect(htmlOf("> [!SHOUT]\n> Words.")).toMatch(/<blockquote>\s*<p>\[!SHOUT\]/);
});

test("a mark in the middle of a quote is text", () => {
  expect(htmlOf("> Words.\n> [!NOTE]")).toContain("<blockquote>");
});

test("a quote behind an alert stays a quote", () => {
  expect(htmlOf("> [!NOTE]\n> Words.\n\ntext\n\n> Quote.")).toMatch(/<\/div>[\s\S]*<blockquote>\s*<p>Quote/);
});
