/** What ships with Lectern is complete: the interface in every language, the styles, the icon. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { layoutsFolder, readIcon, readStyles, readWords } from "../../src/io/package-files.ts";
import { makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

const folder = path.join(layoutsFolder, "words");
const languages = readdirSync(folder).filter((name) => name.endsWith(".json"));
const wordsOf = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(folder, name), "utf8"));
let temporary: string | undefined;

afterEach(async () => {
  if (temporary !== undefined) await remove(temporary);
});

test("there is an interface in French and one in English", () => {
  expect(languages).toEqual(expect.arrayContaining(["en.json", "fr.json"]));
});

test.each(languages)("%s has the keys of English, none empty, with the same places for numbers", (name) => {
  const [own, english] = [wordsOf(name), wordsOf("en.json")];
  expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
  expect(Object.keys(own).filter((key) => own[key]?.trim() === "")).toEqual([]);
  const numbered = (words: Record<string, string>): string[] =>
    Object.keys(words).filter((key) => words[key]?.includes("%n"));
  expect(numbered(own)).toEqual(numbered(english));
});

test("a language that lacks a word is refused by its file's name", async () => {
  temporary = await makeTemporary();
  await writeFiles(temporary, { "en.json": '{"skip":"Skip","home":"Home"}', "de.json": '{"skip":"Weiter"}' });
  await expect(readWords(temporary)).rejects.toThrow(/de\.json/);
});

test("the styles come as one sheet without comments", async () => {
  const css = await readStyles();
  expect(css).toMatch(/@layer/);
  expect(css).not.toMatch(/\/\*|@import/);
});

test("the icon is a picture that asks for nothing", async () => {
  const icon = await readIcon();
  expect(icon).toMatch(/^<svg /);
  expect(icon).not.toMatch(/<script|href=|url\(http/);
});
