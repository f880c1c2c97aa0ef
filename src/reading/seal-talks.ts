/** What each talk becomes by itself: what was made of it before is taken from memory or the cache, the rest is made now. */
import path from "node:path";
import { keyOf } from "../io/content-hash.ts";
import { packageVersion } from "../io/package-version.ts";
import type { ContentListing } from "../io/scan-content.ts";
import { openTalkStore, type TalkStore } from "../io/talk-store.ts";
import type { SourceFile } from "../model/deck.ts";
import type { Words } from "../model/words.ts";
import type { ContentFolder } from "../source/include-file.ts";
import { draftWhole, holds, type TalkToDraft } from "./drafted-talk.ts";
import type { DraftingHere } from "./drafting-here.ts";
import { type DraftedTalk, openKept } from "./kept-talk.ts";
import type { PrintSettings } from "./print-settings.ts";
import type { ReadOptions } from "./read-options.ts";
import { draftTogether, openThread, threadsFor } from "./talk-threads.ts";

export interface DraftOptions extends ReadOptions {
  readonly allWords: ReadonlyMap<string, Words>;
  /** Absolute. */
  readonly content: string;
  readonly listing: ContentListing;
  readonly folder: ContentFolder;
}

export interface SealOptions extends DraftOptions {
  readonly here: DraftingHere;
  readonly settingsOf: PrintSettings;
}

export interface Sealed {
  readonly kept: DraftedTalk;
  /** All that it depends on, but for what its text takes in. */
  readonly key: string;
  /** With what its text took in; undefined where nothing is kept. */
  readonly fingerprint?: string;
}

/** In the order of `talks`. */
export async function sealTalks(
  talks: readonly TalkToDraft[],
  options: SealOptions,
): Promise<readonly Sealed[]> {
  const { cache, folder, memory } = options;
  const store =
    cache === undefined ? undefined : openTalkStore(path.join(cache, "talks", await packageVersion()));
  const keyed = talks.map((talk) => ({ ...talk, key: keyOfTalk(talk, options) }));
  const found = keyed.map(({ key, file }) => {
    const before = memory?.drafts.get(file.path);
    const kept = before?.key === key ? before.kept : readKept(store, key);
    return kept !== undefined && holds(kept.taken, folder) ? kept : undefined;
  });
  const missing = keyed
    .filter((_, at) => found[at] === undefined)
    .map((talk) => ({ ...talk, keyBefore: store?.lastKeyOf(talk.file.path) }));
  const drafted = (await draftMissing(missing, { ...options, store })).values();
  const all = found.map((one) => one ?? (drafted.next().value as DraftedTalk));
  store?.finish(new Map(keyed.map(({ file, key }) => [file.path, key])));
  return keyed.map(({ key }, at) => {
    const kept = all[at] as DraftedTalk;
    return { kept, key, fingerprint: store && keyOf(key, JSON.stringify(kept.taken)) };
  });
}

function readKept(store: TalkStore | undefined, key: string): DraftedTalk | undefined {
  const bytes = store?.read(key);
  return bytes && openKept(bytes);
}

function keyOfTalk(
  talk: TalkToDraft,
  { lang, notes, audiences, markLanguages, limits }: SealOptions,
): string {
  const { file, dialect, settings, variables, isVersion } = talk;
  // How fast the machine is changes nothing of what is kept.
  const wide = [lang, notes, audiences, markLanguages, { ...limits, talkSeconds: undefined }];
  return fileKey(file, JSON.stringify([wide, dialect, settings, variables, isVersion]));
}

const fileKeys = new WeakMap<SourceFile, { readonly told: string; readonly key: string }>();

/** A file that is the same value as before need not be hashed again. */
function fileKey(file: SourceFile, told: string): string {
  const before = fileKeys.get(file);
  if (before?.told === told) return before.key;
  const key = keyOf(told, file.path, file.text);
  fileKeys.set(file, { told, key });
  return key;
}

interface MissingOptions extends SealOptions {
  readonly store: TalkStore | undefined;
}

async function draftMissing(
  talks: readonly TalkToDraft[],
  options: MissingOptions,
): Promise<readonly DraftedTalk[]> {
  const { content, listing, allWords, lang, notes, audiences, limits, markLanguages, store } = options;
  const wide = { lang, notes, audiences, limits };
  const threads = threadsFor(talks.length);
  const setup = {
    ...{ content, listing, allWords, store: store?.folder },
    options: { ...wide, markLanguages },
  };
  return draftTogether(talks, {
    threads: Array.from({ length: threads }, () => openThread(setup)),
    draftHere: (talk) => draftWhole(talk, wide, options),
    onDone: (count) => options.onProgress?.("read", count, talks.length),
  });
}
