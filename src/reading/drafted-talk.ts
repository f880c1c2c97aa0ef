/** One talk to be drafted, and what comes of it where it is drafted once for all: the same here and in another thread. */
import type { TalkStore } from "../io/talk-store.ts";
import type { SourcePath } from "../model/brands.ts";
import type { DialectName, SourceFile } from "../model/deck.ts";
import { readTalkSource, type TalkOptions } from "../section/parse-talk.ts";
import type { ContentFolder } from "../source/include-file.ts";
import { sealTalk } from "../talk/seal-talk.ts";
import type { DraftingHere } from "./drafting-here.ts";
import { type DraftedTalk, openKept, printKept, type Taken } from "./kept-talk.ts";
import { openKnownCode } from "./known-code.ts";
import type { PrintSettings } from "./print-settings.ts";

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

export type TalkWide = Pick<TalkOptions, "lang" | "notes" | "audiences">;

export interface DraftingTools {
  readonly here: DraftingHere;
  readonly settingsOf: PrintSettings;
  readonly folder: ContentFolder;
  readonly store?: Pick<TalkStore, "read" | "write">;
}

/** What comes of it is kept, where there is a store. */
export async function draftWhole(
  { file, dialect, settings, variables, isVersion, key, keyBefore }: TalkToDraft,
  options: TalkWide,
  { here, settingsOf, folder, store }: DraftingTools,
): Promise<DraftedTalk> {
  const watched = watchFolder(folder);
  const source = readTalkSource(file, settings, variables);
  const known = openKnownCode(keyBefore === undefined ? undefined : store?.read(keyBefore));
  const draft = here.draft(source, { ...options, dialect, folder: watched.folder }, known);
  const setting = settingsOf.presumed(draft);
  here.prepare(draft, setting);
  await here.load();
  here.takeBlocks();
  const sealed = sealTalk(draft, setting, { traits: isVersion });
  const kept = printKept({ sealed, taken: watched.taken(), blocks: here.takeBlocks() });
  if (key !== undefined) store?.write(key, kept);
  return openKept(kept);
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
