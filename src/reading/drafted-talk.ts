/** One talk to be drafted, and what comes of it where it is drafted once for all: the same here and in another thread. */
import type { TalkStore } from "../io/talk-store.ts";
import { ATTEMPTS, openTime, type Timed, TookTooLong } from "../io/within-time.ts";
import type { SourcePath } from "../model/brands.ts";
import type { DialectName, SourceFile } from "../model/deck.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { LIMITS } from "../model/limits.ts";
import { readTalkSource, type TalkOptions } from "../section/parse-talk.ts";
import type { ContentFolder } from "../source/include-file.ts";
import { sealTalk } from "../talk/seal-talk.ts";
import type { DraftingHere } from "./drafting-here.ts";
import { type DraftedTalk, openKept, printKept, type Taken } from "./kept-talk.ts";
import { openKnownCode } from "./known-code.ts";
import type { PrintSettings } from "./print-settings.ts";
import { setAside, tooSlow } from "./slow-talk.ts";
import { namingTalk } from "./talk-fault.ts";

export interface TalkToDraft {
  readonly file: SourceFile;
  readonly dialect: DialectName;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** Whether it may be a version of another talk, in another language. */
  readonly isVersion: boolean;
  /** Under which it is kept; undefined: nothing is kept. */
  readonly key?: string;
  /** Under which it was kept before it was edited. */
  readonly keyBefore?: string;
}

export type TalkWide = Pick<TalkOptions, "lang" | "notes" | "audiences" | "limits">;

export interface DraftingTools {
  readonly here: DraftingHere;
  readonly settingsOf: PrintSettings;
  readonly folder: ContentFolder;
  readonly store?: Pick<TalkStore, "read" | "write">;
}

/** What comes of it is kept, where there is a store; not of a talk that is too slow, for another machine may be faster. */
export async function draftWhole(
  talk: TalkToDraft,
  options: TalkWide,
  tools: DraftingTools,
): Promise<DraftedTalk> {
  const seconds = options.limits?.talkSeconds ?? LIMITS.talkSeconds;
  try {
    const kept = await draftInTime(talk, options, tools, seconds);
    if (talk.key !== undefined) tools.store?.write(talk.key, kept);
    return openKept(kept);
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw namingTalk(talk.file.path, error);
    const empty = { ...talk, file: setAside(talk.file), keyBefore: undefined };
    const draft: Drafted = { inTime: (work) => work(), slow: tooSlow(talk.file.path, seconds) };
    return openKept(await draftKept(empty, options, tools, draft));
  }
}

async function draftInTime(
  talk: TalkToDraft,
  options: TalkWide,
  tools: DraftingTools,
  seconds: number,
): Promise<Uint8Array<ArrayBuffer>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await draftKept(talk, options, tools, { inTime: openTime(seconds * attempt) });
    } catch (error) {
      if (!(error instanceof TookTooLong)) throw error;
      tools.here.forget();
      if (!error.wasHeldUp || attempt === ATTEMPTS) throw error;
    }
  }
}

interface Drafted {
  readonly inTime: Timed;
  /** What is said of it besides. */
  readonly slow?: Diagnostic;
}

async function draftKept(
  { file, dialect, settings, variables, isVersion, keyBefore }: TalkToDraft,
  options: TalkWide,
  { here, settingsOf, folder, store }: DraftingTools,
  { inTime, slow }: Drafted,
): Promise<Uint8Array<ArrayBuffer>> {
  const watched = watchFolder(folder);
  const known = openKnownCode(keyBefore === undefined ? undefined : store?.read(keyBefore));
  const { draft, setting } = inTime(() => {
    const source = readTalkSource(file, settings, variables);
    const read = here.draft(source, { ...options, dialect, folder: watched.folder }, known);
    const presumed = settingsOf.presumed(read);
    here.prepare(read, presumed);
    return {
      draft: { ...read, diagnostics: [...read.diagnostics, ...(slow ? [slow] : [])] },
      setting: presumed,
    };
  });
  await here.load();
  here.takeBlocks();
  const sealed = inTime(() => sealTalk(draft, setting, { traits: isVersion }));
  return printKept({ sealed, taken: watched.taken(), blocks: here.takeBlocks() });
}

/** The folder, with a note of all that is asked of it. */
function watchFolder(folder: ContentFolder): { readonly folder: ContentFolder; taken(): Taken } {
  const taken: [SourcePath, boolean | string | null][] = [];
  return {
    folder: {
      isTalk(path) {
        const answer = folder.isTalk(path);
        taken.push([path, answer]);
        return answer;
      },
      read(path) {
        const text = folder.read(path);
        taken.push([path, text ?? null]);
        return text;
      },
    },
    taken: () => taken,
  };
}

/** Whether the folder would answer the same today. */
export function holds(taken: Taken, folder: ContentFolder): boolean {
  return taken.every(([path, answer]) =>
    typeof answer === "boolean" ? folder.isTalk(path) === answer : (folder.read(path) ?? null) === answer,
  );
}
