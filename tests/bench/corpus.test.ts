/** The talks that are measured with: the same at every run, and fit for every generator. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { findShared } from "../support/outer-corpora.ts";
import { makeCorpus, walk } from "./corpus.mjs";
import { generatedTalk, LANGUAGES } from "./generated-talks.mjs";

const home = mkdtempSync(path.join(tmpdir(), "lectern-corpus-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function textsOf(name: string, count: number, shared: string | undefined): string[] {
  const folder = path.join(home, name);
  makeCorpus(folder, count, shared);
  return walk(folder).map((file) => readFileSync(file, "utf8"));
}

test("made-up talks are the same at every run, and each is another", () => {
  const [once, again] = [textsOf("once", 40, undefined), textsOf("again", 40, undefined)];
  expect(again).toEqual(once);
  expect(new Set(once).size).toBe(40);
});

test("made-up talks hold code in ten languages, and are in French and in English", () => {
  const texts = Array.from({ length: 60 }, (_, at) => generatedTalk(at)).join("\n");
  const languages = new Set([...texts.matchAll(/^```(\w+)$/gm)].map(([, language]) => language));
  expect([...languages].sort()).toEqual([...LANGUAGES].sort());
  expect(LANGUAGES).toHaveLength(10);
  expect(texts).toMatch(/## En résumé/);
  expect(texts).toMatch(/## In short/);
});

test("a smaller corpus is the beginning of a larger one", () => {
  expect(textsOf("larger", 80, undefined).slice(0, 40)).toEqual(textsOf("smaller", 40, undefined));
});

test("real talks are written in nothing but what all generators read, and no two alike", () => {
  const shared = findShared();
  if (shared === undefined) return;
  const texts = textsOf("real", 1000, shared);
  expect(new Set(texts).size).toBeGreaterThan(990);
  for (const text of texts) {
    expect(text).toMatch(/^# /m);
    expect(text.match(/^```/gm)?.length ?? 0).toSatisfy((fences: number) => fences % 2 === 0);
    expect(text).not.toContain("{{");
    expect(text.replace(/^```[\s\S]*?^```$/gm, "")).not.toMatch(/[<{}]|!\[|^---$/m);
  }
});
