import { beforeAll, expect, test } from "vitest";
import { sectionsOf, talkOf } from "../support/talks.ts";

const MANY = 20_000;

function time<T>(run: () => T): { readonly value: T; readonly milliseconds: number } {
  const start = performance.now();
  const value = run();
  return { value, milliseconds: performance.now() - start };
}

beforeAll(() => {
  talkOf("## Warm\n\n".repeat(500));
});

test("20,000 equal headings in a row are one section with an anchor for each, in under a second", () => {
  const { value, milliseconds } = time(() => talkOf("## Same\n\n".repeat(MANY)));
  const sections = sectionsOf(value);
  const slides = [value.root, ...sections].flatMap(({ continuations }) => continuations);
  expect(sections.length).toBeLessThanOrEqual(1);
  expect(new Set(slides.map(({ id }) => id)).size).toBe(MANY - 1);
  expect(milliseconds).toBeLessThan(1000);
});

test("20,000 headings of two titles in turn have 20,000 ids, in under a second", () => {
  const { value, milliseconds } = time(() => talkOf("## Same\n\n## Other\n\n".repeat(MANY / 2)));
  const sections = sectionsOf(value);
  expect(sections).toHaveLength(MANY);
  expect(new Set(sections.map(({ id }) => id)).size).toBe(MANY);
  expect(milliseconds).toBeLessThan(1000);
});

test("20,000 equal headings under 20,000 parents have 40,000 ids", () => {
  const text = Array.from({ length: MANY }, (_, at) => `## Part ${at}\n\n### Same\n\n`).join("");
  const ids = sectionsOf(talkOf(text)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2 * MANY);
});
