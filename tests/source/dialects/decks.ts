/** Decks written in a test, as a dialect receives them. */
import { parse } from "yaml";
import type { SourcePath } from "../../../src/model/brands.ts";
import type { Slide } from "../../../src/model/deck.ts";
import type { DeckSource, Dialect, Included, SlideFinding } from "../../../src/source/dialects/dialect.ts";
import { splitFrontMatter } from "../../../src/source/split-front-matter.ts";

export function deckOf(text: string, path = "talk.md"): DeckSource {
  const split = splitFrontMatter(text);
  const head = split.format === "yaml" ? ((parse(split.raw) ?? {}) as Record<string, unknown>) : {};
  return { file: { path: path as SourcePath, text }, split, head, settings: {} };
}

export interface Parsed {
  readonly slides: readonly Slide[];
  readonly findings: readonly SlideFinding[];
  /** The Markdown of each slide, and of its notes. */
  readonly texts: readonly string[];
  readonly notes: readonly string[];
}

export function parseDeck(
  dialect: Dialect,
  text: string,
  files: Readonly<Record<string, string>> = {},
): Parsed {
  const findings: SlideFinding[] = [];
  const slides = dialect.parse(deckOf(text), {
    include: (address): Included | undefined => {
      const found = files[address];
      return found === undefined ? undefined : { kind: "text", path: address as SourcePath, text: found };
    },
    report: (finding) => findings.push(finding),
  });
  const texts = slides.map(({ markdown }) => markdown.replace(/\n{3,}/g, "\n\n"));
  const notes = slides.flatMap((slide) => slide.notes?.map(({ markdown }) => markdown) ?? []);
  return { slides, findings, texts, notes };
}

export function scoreOf(dialect: Dialect, text: string, path?: string): number {
  return dialect.detect(deckOf(text, path)).reduce((sum, { weight }) => sum + weight, 0);
}

export const ORDINARY = [
  "# Lisez-moi\n\nUne note[^1] de bas de page.\n\n[^1]: La voici.\n\n---\n\nFin.",
  "Title: a report\n\nWarning: this is prose.\n\n* one\n* two\n\n> quote\n-- Someone\n",
  "# A guide\n\n```md\n???\n.left-column[\n[.column]\n::: {.notes}\n```\n\n![a cat](cat.png)\n",
];
