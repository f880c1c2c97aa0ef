/** Decides which dialect each file is written in: declared, else by its own signs and those of its neighbours. */
import { DIALECTS, type DialectName } from "../model/deck.ts";
import { type DialectMarks, hiddenBy, readMarks } from "./dialect-marks.ts";
import type { DeckSource, Sign } from "./dialects/dialect.ts";
import type { HiddenWords } from "./find-hidden.ts";

export interface Choice {
  readonly dialect: DialectName;
  /** As the build prints it. */
  readonly reason: string;
  /** What it would have been but for words that would have been hidden. */
  readonly refused?: HiddenWords & { readonly dialect: DialectName };
}

/** Dialects by folder, relative to the content root; the nearest folder above a file counts. */
export type DeclaredDialects = Readonly<Record<string, DialectName>>;

/** Signs of one file need this weight together. */
const ENOUGH = 5;
/** What one file may add to the weight of its folder, and what the folder gives back to each. */
const MOST_PER_FILE = 10;
const FROM_FOLDER = 7;
/** Part of a folder's weight that a dialect needs to speak for the folder. */
const MAJORITY = 0.6;
/** Their marks are few and soft, so that a file may have none; the others say what they are in every file. */
const SPREADING: ReadonlySet<DialectName> = new Set([
  "pandoc",
  "reveal",
  "talkcontrol",
  "blank-lines",
  "remark",
  "slidev",
  "deckset",
]);
const NO_DECK = /(^|\/)(readme|changelog|contributing|licen[cs]e|code_of_conduct)(\.[\w-]+)*$/i;

/** One choice for each source, in their order. */
export function chooseDialects(
  sources: readonly DeckSource[],
  declared: DeclaredDialects = {},
  marksOf: (source: DeckSource) => DialectMarks = readMarks,
): readonly Choice[] {
  const files = sources.map((source): MarkedFile => {
    const marks = marksOf(source);
    return { source, marks, scores: new Map(marks.signs.map(([name, signs]) => [name, score(signs)])) };
  });
  const folders = weighFolders(files);
  return files.map((file) => {
    const { source } = file;
    return fromFrontMatter(source) ?? fromOptions(source, declared) ?? fromSigns(file, folders);
  });
}

interface MarkedFile {
  readonly source: DeckSource;
  readonly marks: DialectMarks;
  readonly scores: Scores;
}

type Scores = ReadonlyMap<DialectName, { readonly weight: number; readonly signs: readonly Sign[] }>;

function score(signs: readonly Sign[]) {
  return { weight: signs.reduce((sum, { weight }) => sum + weight, 0), signs };
}

function foldersAbove(path: string): string[] {
  const segments = path.split("/").slice(0, -1);
  return segments.map((_, at) => segments.slice(0, segments.length - at).join("/")).concat("");
}

/** The dialect that speaks for each folder, where one does. */
function weighFolders(files: readonly MarkedFile[]): ReadonlyMap<string, DialectName> {
  const weights = new Map<string, Map<DialectName, number>>();
  for (const { source, scores } of files) {
    for (const folder of foldersAbove(source.file.path)) {
      const sums = weights.get(folder) ?? new Map<DialectName, number>();
      weights.set(folder, sums);
      for (const [name, { weight }] of scores)
        sums.set(name, (sums.get(name) ?? 0) + Math.min(weight, MOST_PER_FILE));
    }
  }
  return new Map(
    [...weights].flatMap(([folder, sums]) => {
      const winner = majorityOf(sums);
      return winner === undefined ? [] : [[folder, winner] as const];
    }),
  );
}

function majorityOf(sums: ReadonlyMap<DialectName, number>): DialectName | undefined {
  const whole = [...sums.values()].reduce((sum, weight) => sum + weight, 0);
  const [name, weight] = [...sums].sort(([, a], [, b]) => b - a)[0] ?? [undefined, 0];
  return weight >= MOST_PER_FILE && weight >= MAJORITY * whole ? name : undefined;
}

function fromFrontMatter({ head }: DeckSource): Choice | undefined {
  const name = DIALECTS.find((dialect) => dialect === head["dialect"]);
  return name && { dialect: name, reason: "declared in its front matter" };
}

function fromOptions({ file }: DeckSource, declared: DeclaredDialects): Choice | undefined {
  const folder = [file.path, ...foldersAbove(file.path)].find((above) => Object.hasOwn(declared, above));
  const dialect = folder === undefined ? undefined : declared[folder];
  return dialect && { dialect, reason: `declared for ${folder === "" ? "the whole folder" : folder}` };
}

/** TalkControl and its like add their separators to what reveal.js reads: its signs speak for them too. */
function isOfReveal(name: DialectName): boolean {
  return name === "talkcontrol" || name === "blank-lines";
}

function fromSigns({ source, marks, scores }: MarkedFile, folders: ReadonlyMap<string, DialectName>): Choice {
  const speaker = speakerFor(source, folders);
  const totals = new Map([...scores].map(([name, { weight }]) => [name, weight]));
  if (speaker !== undefined) totals.set(speaker, (totals.get(speaker) ?? 0) + FROM_FOLDER);
  const claims = [...totals].filter(([, total]) => total >= ENOUGH).sort(([, a], [, b]) => b - a);
  let refused: Choice["refused"];
  for (const [dialect, total] of claims) {
    const hidden = showsSlides(dialect, scores) ? undefined : hiddenBy(dialect, source, marks);
    if (hidden !== undefined) refused ??= { ...hidden, dialect };
    else return { dialect, reason: `${reasonsFor(dialect, scores, speaker).join(", ")} (${total})`, refused };
  }
  const reason =
    refused === undefined ? "no sign of another dialect" : `no slides of its own to be ${refused.dialect}`;
  return { dialect: "plain", reason, refused };
}

/** The dialect of the files beside it, where it is one that spreads. */
function speakerFor(
  { file }: DeckSource,
  folders: ReadonlyMap<string, DialectName>,
): DialectName | undefined {
  if (NO_DECK.test(file.path)) return undefined;
  const speakers = foldersAbove(file.path).flatMap((folder) => folders.get(folder) ?? []);
  const speaker = speakers[0] === "reveal" ? (speakers.find(isOfReveal) ?? "reveal") : speakers[0];
  return speaker !== undefined && SPREADING.has(speaker) ? speaker : undefined;
}

/** Whether the file has a mark that prose has not; what its neighbours or its notes look like is none. */
function showsSlides(dialect: DialectName, scores: Scores): boolean {
  const kin: readonly DialectName[] = isOfReveal(dialect) ? [dialect, "reveal"] : [dialect];
  return kin.some((name) => scores.get(name)?.signs.some(({ isSoft }) => !isSoft));
}

function reasonsFor(dialect: DialectName, scores: Scores, speaker: DialectName | undefined): string[] {
  const own = scores.get(dialect)?.signs.map(({ reason }) => reason) ?? [];
  return [...own, ...(dialect === speaker ? ["the files beside it"] : [])];
}
