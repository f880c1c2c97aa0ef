/** A file becomes a neutral deck: its dialect splits it, and the build's choices say what of it is shown. */
import { type SourcePath, sourcePath } from "../model/brands.ts";
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
import { joinPath } from "../text/join-path.ts";
import { lineOf } from "../text/line-of.ts";
import type { DeckSource, DialectContext, Included, SlideFinding } from "./dialects/dialect.ts";
import { dialects } from "./dialects/index.ts";
import { slideAddresses } from "./slide-addresses.ts";

export interface DeckOptions {
  readonly dialect: DialectName;
  /** Who reads the notes of slides that do not say. @default "private" */
  readonly notes?: NotesVisibility;
  /** Audiences to build for. Undefined: every one; `hidden` also shows slides that are hidden. */
  readonly audiences?: readonly string[];
  /** The content folder, as far as a deck may see it. */
  readonly folder?: ContentFolder;
}

export interface ContentFolder {
  /** Whether the file has a page of its own. */
  isTalk(path: SourcePath): boolean;
  /** The text of a file; undefined when there is none, or none that may be read. */
  read(path: SourcePath): string | undefined;
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
  const context = dialectContext(source.file, options.folder, { diagnostics, chapters });
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
  folder: ContentFolder | undefined,
  found: { readonly diagnostics: Diagnostic[]; readonly chapters: PlannedChapter[] },
): DialectContext {
  const placeOf = (line: number, near?: string): ManifestPlace => {
    const excerpt = lineOf(file.text, line) ?? "";
    const start = near === undefined ? excerpt.search(/\S/) : excerpt.indexOf(near);
    return { line, column: Math.max(0, start) + 1, excerpt };
  };
  const report = ({ code, line, near, message, remedy }: SlideFinding): void => {
    const place = placeOf(line, near);
    found.diagnostics.push({ code, severity: "warning", file: file.path, ...place, message, remedy });
  };
  return {
    report,
    include(address, line) {
      const included = include(address, line, { file, folder, report });
      if (included?.kind === "talk")
        found.chapters.push({ path: `/${included.path}`, folder: "", place: placeOf(line, address) });
      return included;
    },
  };
}

interface IncludeScope {
  readonly file: SourceFile;
  readonly folder: ContentFolder | undefined;
  readonly report: (finding: SlideFinding) => void;
}

function include(
  address: string,
  line: number,
  { file, folder, report }: IncludeScope,
): Included | undefined {
  const places = listPlaces(file.path, address);
  if (places.includes(file.path)) {
    const message = `"${address}" includes the file itself.`;
    report({ code: "include-cycle", line, near: address, message, remedy: "Name another file." });
    return undefined;
  }
  for (const path of places) {
    if (folder?.isTalk(path)) return { kind: "talk", path };
    const text = folder?.read(path);
    if (text !== undefined) return { kind: "text", path, text };
  }
  const message =
    places.length === 0
      ? `"${address}" leads out of the content folder, and nothing outside it is read.`
      : `"${address}" is not a file of the content folder that may be included.`;
  const remedy = "Put the file into the content folder, and write its path from this file.";
  report({ code: "include-missing", line, near: address, message, remedy });
  return undefined;
}

/** Where the file may stand: `/x` and `@/x` count from the deck's own root, which is a folder above it. */
function listPlaces(from: SourcePath, address: string): readonly SourcePath[] {
  const folders = from.split("/").slice(0, -1);
  const rooted = /^@?\//.test(address);
  const starts = rooted
    ? folders.map((_, at) => folders.slice(0, folders.length - at)).concat([[]])
    : [folders];
  const relative = address.replace(/^@?\//, "");
  return starts.flatMap((start) => {
    const place = joinPath(start.join("/"), relative);
    return place ? [sourcePath(place)] : [];
  });
}
