/** Reads the talks and the courses of a content folder: each file in its dialect, none with ids yet. */
import { isDeepStrictEqual } from "node:util";
import { contentFolder, readDeckSettings } from "../io/read-beside.ts";
import { readContentFiles } from "../io/read-content.ts";
import { readManifests } from "../io/read-manifests.ts";
import type { ContentListing } from "../io/scan-content.ts";
import type { CoursePlan } from "../model/course.ts";
import type { SourceFile } from "../model/deck.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Excuse } from "../model/excuse.ts";
import type { PlacedTalk } from "../model/site.ts";
import type { TalkDraft } from "../model/talk.ts";
import type { Words } from "../model/words.ts";
import { readTalkSource, type TalkSource } from "../section/parse-talk.ts";
import { type Choice, chooseDialects } from "../source/choose-dialects.ts";
import { readExcuses } from "../source/excuses.ts";
import { parseManifest } from "../source/manifests/index.ts";
import type { DecodedFile } from "../source/normalize-text.ts";
import { reportRefused } from "../source/report-refused.ts";
import { joinPath } from "../text/join-path.ts";
import { once } from "../text/once.ts";
import { draftTalks } from "./draft-talks.ts";
import { openKeptMarks } from "./kept-marks.ts";
import { readInTime } from "./read-in-time.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Redraft } from "./redraft-talk.ts";

export interface ReadTalks {
  readonly drafts: readonly TalkDraft[];
  /** In the order of `drafts`. */
  readonly choices: readonly Choice[];
  readonly excuses: readonly Excuse[];
  readonly diagnostics: readonly Diagnostic[];
  /** To be waited for before a talk of these is printed or indexed: by now its language is known. */
  settle(talks: readonly PlacedTalk[]): Promise<void>;
  readonly redraft: Redraft;
}

export async function readTalks(
  content: string,
  listing: ContentListing,
  options: ReadOptions & {
    readonly plans: readonly CoursePlan[];
    readonly allWords: ReadonlyMap<string, Words>;
  },
): Promise<ReadTalks> {
  const { stopwatch } = options;
  const { limits, memory } = options;
  const decoded = stopwatch.measure("read", () =>
    readContentFiles(content, listing.talks, { known: memory?.files, limits }),
  );
  await options.pause?.();
  const settingsOf = readDeckSettings(content, listing.files);
  const variables = chapterVariables(options.plans);
  const sourceOf = ({ file }: ExcusedFile): TalkSource =>
    readSource(file, settingsOf(file.path), variables.get(file.path));
  const marks = await openKeptMarks(options.cache);
  const files = stopwatch
    .measure("read", () => readInTime(decoded, (one) => marks.of(sourceOf(excuse(one))), limits?.talkSeconds))
    .map(excuse);
  const read = stopwatch.measure("parse", () => files.map(sourceOf));
  const choices = stopwatch.measure("dialects", () => {
    const chosen = chooseDialects(read, options.dialects, marks.of);
    marks.keep();
    return chosen;
  });
  await options.pause?.();
  const folder = contentFolder(content, listing);
  const { drafts, settle, redraft } = await draftTalks(
    read.map((source, at) => ({ source, dialect: choices[at]?.dialect ?? "plain" })),
    { ...options, folder, listing, content },
  );
  return {
    ...{ drafts, settle, redraft, choices },
    excuses: files.flatMap(({ excuses }) => excuses),
    diagnostics: [
      ...files.flatMap((file) => file.diagnostics),
      ...read.flatMap((source, at) => reportRefused(source, choices[at] as Choice)),
    ],
  };
}

type ExcusedFile = ReturnType<typeof readExcuses>;

/** What its author excuses, apart from what is read. */
export const excuse = once((decoded: DecodedFile): ExcusedFile => {
  const read = readExcuses(decoded.file);
  return { ...read, diagnostics: [...decoded.diagnostics, ...read.diagnostics] };
});

const sources = new WeakMap<SourceFile, TalkSource>();

/** The same file with the same settings is the same source. */
function readSource(...given: Parameters<typeof readTalkSource>): TalkSource {
  const [file, settings = {}, variables = {}] = given;
  const known = sources.get(file);
  if (isDeepStrictEqual([known?.settings, known?.variables], [settings, variables]) && known) return known;
  const source = readTalkSource(...given);
  sources.set(file, source);
  return source;
}

/** By chapter; where courses differ, the first says. */
function chapterVariables(plans: readonly CoursePlan[]): ReadonlyMap<string, CoursePlan["variables"]> {
  const byChapter = new Map<string, CoursePlan["variables"]>();
  for (const { chapters, variables } of plans) {
    if (variables === undefined) continue;
    for (const { path: chapter, folder } of chapters) {
      const place = joinPath(folder, chapter);
      if (place !== undefined && !byChapter.has(place)) byChapter.set(place, variables);
    }
  }
  return byChapter;
}

export function readCourses(
  content: string,
  { files }: ContentListing,
): { plans: readonly CoursePlan[]; diagnostics: readonly Diagnostic[] } {
  const manifests = readManifests(content, files).flatMap(({ file, diagnostics }) => {
    const parsed = parseManifest(file);
    return parsed ? [{ ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics] }] : [];
  });
  return {
    plans: manifests.flatMap(({ courses }) => courses),
    diagnostics: manifests.flatMap(({ diagnostics }) => diagnostics),
  };
}
