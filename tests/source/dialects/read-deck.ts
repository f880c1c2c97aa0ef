/** Reads a deck written in a test as the build would, and keeps what it reports. */
import { parse as parseYaml } from "yaml";
import { sourcePath } from "../../../src/model/brands.ts";
import type { Slide } from "../../../src/model/deck.ts";
import type {
  DeckSource,
  Dialect,
  DialectContext,
  Included,
  SlideFinding,
} from "../../../src/source/dialects/dialect.ts";
import { splitFrontMatter } from "../../../src/source/split-front-matter.ts";

export interface Surroundings {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, string>>;
}

export function deckSource(text: string, { settings = {} }: Surroundings = {}): DeckSource {
  const split = splitFrontMatter(text);
  const head = split.format === "yaml" ? (parseYaml(split.raw) ?? {}) : {};
  return { file: { path: sourcePath("talk.md"), text }, split, head, settings };
}

export interface ReadDeck {
  readonly slides: readonly Slide[];
  readonly findings: readonly SlideFinding[];
}

export function readDeck(dialect: Dialect, text: string, around: Surroundings = {}): ReadDeck {
  const findings: SlideFinding[] = [];
  const context: DialectContext = {
    include: (address): Included | undefined => {
      const found = around.files?.[address];
      return found === undefined ? undefined : { kind: "text", path: sourcePath(address), text: found };
    },
    report: (finding) => void findings.push(finding),
  };
  return { slides: dialect.parse(deckSource(text, around), context), findings };
}

/** The Markdown of each slide, without the blank lines around it. */
export function bodies({ slides }: ReadDeck): string[] {
  return slides.map(({ markdown }) => markdown.trim());
}

export function notesOf({ slides }: ReadDeck): string[][] {
  return slides.map(({ notes = [] }) => notes.map(({ markdown }) => markdown.trim()));
}

export function score(dialect: Dialect, text: string, around: Surroundings = {}): number {
  return dialect.detect(deckSource(text, around)).reduce((sum, { weight }) => sum + weight, 0);
}

/** Every line of a run that stands unchanged in the file stands on the line that the run says. */
export function misplacedLines(text: string, { slides }: ReadDeck): string[] {
  const lines = text.split("\n");
  return slides
    .flatMap((slide) => [slide, ...(slide.notes ?? [])])
    .flatMap(({ markdown, lineOffset, lineNumbers }) =>
      markdown.split("\n").filter((line, at) => {
        const number = lineNumbers?.[at] ?? lineOffset + at;
        return line !== "" && lines.includes(line) && lines[number] !== line;
      }),
    );
}
