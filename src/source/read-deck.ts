/** A file becomes a neutral deck: its dialect splits it, and the build's choices say what of it is shown. */
import type { ManifestPlace, PlannedChapter } from "../model/course.ts";
import type {
  Deck,
  DialectName,
  MarkdownRun,
  NotesVisibility,
  ShownSlide,
  Slide,
  SourceFile,
} from "../model/deck.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Limits } from "../model/limits.ts";
import { lineOf } from "../text/line-of.ts";
import { quotable } from "../text/quotable.ts";
import type { DeckSource, DialectContext, SlideFinding } from "./dialects/dialect.ts";
import { dialects } from "./dialects/index.ts";
import { type ContentFolder, openIncludes } from "./include-file.ts";
import { slideAddresses } from "./slide-addresses.ts";

export interface DeckOptions {
  readonly dialect: DialectName;
  /** Who reads the notes of slides that do not say. @default "private" */
  readonly notes?: NotesVisibility;
  /** Audiences to build for. Undefined: every one; `hidden` also shows slides that are hidden. */
  readonly audiences?: readonly string[];
  /** The content folder, as far as a deck may see it. */
  readonly folder?: ContentFolder;
  readonly limits?: Partial<Limits>;
}

export interface ReadDeck {
  readonly deck: Deck;
  /** Other talks that it takes in, in its order. */
  readonly chapters: readonly PlannedChapter[];
  /** How many notes no page of this build shows. */
  readonly privateNotes: number;
  readonly diagnostics: readonly Diagnostic[];
}

export function readDeck(source: DeckSource, options: DeckOptions): ReadDeck {
  const diagnostics: Diagnostic[] = [];
  const chapters: PlannedChapter[] = [];
  const context = dialectContext(source.file, options, { diagnostics, chapters });
  const slides = dialects[options.dialect].parse(source, context);
  const addresses = slideAddresses(slides, options.dialect);
  const shown = slides.map((slide, at) => showSlide(slide, addresses[at] ?? [], options));
  const privateNotes = slides.reduce(
    (sum, { notes = [] }, at) => sum + (shown[at]?.notes?.length === 0 ? notes.filter(hasWords).length : 0),
    0,
  );
  return { deck: { file: source.file, slides: shown }, chapters, privateNotes, diagnostics };
}

function showSlide(slide: Slide, addresses: readonly string[], options: DeckOptions): ShownSlide {
  const notesVisibility = slide.notesVisibility ?? options.notes ?? "private";
  const isLeftOut = !isFor(slide, options.audiences);
  const notes = notesVisibility === "private" || isLeftOut ? [] : (slide.notes ?? []).filter(hasWords);
  return { ...slide, notes, notesVisibility, mark: { addresses, isLeftOut } };
}

function isFor({ isHidden, audiences = [] }: Slide, chosen: readonly string[] | undefined): boolean {
  if (isHidden && !chosen?.includes("hidden")) return false;
  return chosen === undefined || audiences.length === 0 || audiences.some((name) => chosen.includes(name));
}

function hasWords({ markdown }: MarkdownRun): boolean {
  return markdown.trim() !== "";
}

function dialectContext(
  file: SourceFile,
  { folder, limits }: Pick<DeckOptions, "folder" | "limits">,
  found: { readonly diagnostics: Diagnostic[]; readonly chapters: PlannedChapter[] },
): DialectContext {
  const placeOf = (line: number, near?: string): ManifestPlace => {
    const whole = lineOf(file.text, line);
    const start = near === undefined ? whole.search(/\S/) : whole.indexOf(near);
    return { line, column: Math.max(0, start) + 1, excerpt: quotable(whole) };
  };
  const report = ({ code, line, near, message, remedy }: SlideFinding): void => {
    const place = placeOf(line, near);
    found.diagnostics.push({ code, severity: "warning", file: file.path, ...place, message, remedy });
  };
  const include = openIncludes({ file, folder, limits, report });
  return {
    report,
    include(address, line) {
      const included = include(address, line);
      if (included?.kind === "talk")
        found.chapters.push({ path: `/${included.path}`, folder: "", place: placeOf(line, address) });
      return included;
    },
  };
}
