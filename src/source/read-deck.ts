/** A file becomes a neutral deck: its dialect splits it, and the build's choices say what of it is shown. */
import { type SourcePath, sourcePath } from "../model/brands.ts";
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
  /** How many notes no page of this build shows. */
  readonly privateNotes: number;
  readonly diagnostics: readonly Diagnostic[];
}

export function readDeck(source: DeckSource, options: DeckOptions): ReadDeck {
  const diagnostics: Diagnostic[] = [];
  const context = dialectContext(source.file, options.folder, diagnostics);
  const slides = dialects[options.dialect].parse(source, context);
  const addresses = slideAddresses(slides, options.dialect);
  const shown = slides.map((slide, at) => showSlide(slide, addresses[at] ?? [], options));
  const privateNotes = slides.reduce(
    (sum, { notes = [] }, at) => sum + (shown[at]?.notes?.length === 0 ? notes.filter(hasWords).length : 0),
    0,
  );
  return { deck: { file: source.file, slides: shown }, privateNotes, diagnostics };
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
  diagnostics: Diagnostic[],
): DialectContext {
  const report = ({ code, line, near, message, remedy }: SlideFinding): void => {
    const excerpt = lineOf(file.text, line) ?? "";
    const column = Math.max(0, near === undefined ? excerpt.search(/\S/) : excerpt.indexOf(near)) + 1;
    diagnostics.push({ code, severity: "warning", file: file.path, line, column, message, remedy, excerpt });
  };
  return { report, include: (address, line) => include(address, line, { file, folder, report }) };
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
  return starts.flatMap((start) => resolvePlace(start, address.replace(/^@?\//, "")) ?? []);
}

/** Undefined where the path leaves the content folder. */
function resolvePlace(start: readonly string[], address: string): SourcePath | undefined {
  const segments = [...start];
  for (const segment of address.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.length === 0 ? undefined : sourcePath(segments.join("/"));
}
