/** Drafts all talks of a run: what was made of them before is taken from the cache, the rest is made here or in threads. */
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { keyOf } from "../io/content-hash.ts";
import { packageVersion } from "../io/package-version.ts";
import type { ContentListing } from "../io/scan-content.ts";
import { openTalkStore, type TalkStore } from "../io/talk-store.ts";
import type { SourcePath } from "../model/brands.ts";
import type { DialectName, SourceFile } from "../model/deck.ts";
import type { PlacedTalk } from "../model/site.ts";
import type { TalkDraft } from "../model/talk.ts";
import type { Words } from "../model/words.ts";
import type { TalkSource } from "../section/parse-talk.ts";
import { listVersions } from "../site/list-versions.ts";
import type { ContentFolder } from "../source/read-deck.ts";
import { openSealed } from "../talk/seal-talk.ts";
import { type DraftedTalk, draftWhole, holds, type Taken, type TalkToDraft } from "./drafted-talk.ts";
import { openDrafting } from "./drafting-here.ts";
import { type HeldDraft, holdDraft } from "./held-draft.ts";
import { openKept, printKept, readBlocks } from "./kept-talk.ts";
import { openSettings } from "./print-settings.ts";
import type { ReadOptions } from "./read-options.ts";
import { openRedrafting, type Redraft } from "./redraft-talk.ts";
import type { TalkMemory } from "./talk-memory.ts";
import { draftInThreads, threadsFor } from "./talk-threads.ts";

export interface SourceInDialect {
  readonly source: TalkSource;
  readonly dialect: DialectName;
}

export interface DraftOptions extends ReadOptions {
  readonly allWords: ReadonlyMap<string, Words>;
  /** Absolute. */
  readonly content: string;
  readonly listing: ContentListing;
  readonly folder: ContentFolder;
}

export interface DraftedTalks {
  /** In the order of their sources. */
  readonly drafts: readonly TalkDraft[];
  /** To be waited for before a talk is printed or indexed: by now its language is known. */
  settle(talks: readonly PlacedTalk[]): Promise<void>;
  readonly redraft: Redraft;
}

export async function draftTalks(
  sources: readonly SourceInDialect[],
  options: DraftOptions,
): Promise<DraftedTalks> {
  const { stopwatch, lang, notes, audiences, markLanguages, folder, memory } = options;
  const wide = { lang, notes, audiences };
  const settingsOf = openSettings(options.allWords, { lang, markLanguages });
  const here = memory?.here ?? openDrafting(stopwatch);
  const versions = new Set(
    listVersions(sources.map(({ source }) => ({ path: source.file.path, frontMatter: source.frontMatter })))
      .flat()
      .map(({ path: version }) => version),
  );
  const talks = sources.map((one) => toDraft(one, versions));
  const sealed = await stopwatch.measure("parse", () => sealAll(talks, { ...options, here, settingsOf }));
  await options.pause?.();
  const held = sources.map(({ source, dialect }, at) => {
    const again = (): TalkDraft => here.draft(source, { ...wide, dialect, folder });
    return hold(source, sealed[at] as SealedText, { again, memory });
  });
  const byPath = new Map(held.map((one) => [one.draft.path, one]));
  return {
    drafts: held.map(({ draft }) => draft),
    redraft: openRedrafting(talks, { here, settingsOf, folder, wide, cache: options.cache }),
    async settle(placed) {
      for (const { path: own, lang: told } of placed) {
        const other = byPath.get(own)?.otherIn(told);
        if (other !== undefined) here.prepare(other, settingsOf.in(told));
      }
      await here.load();
    },
  };
}

/** A talk that is remembered as it is now is the very same draft. */
function hold(
  { file }: TalkSource,
  { text, fingerprint, key, taken }: SealedText,
  { again, memory }: { again(): TalkDraft; readonly memory?: TalkMemory },
): HeldDraft {
  const before = memory?.drafts.get(file.path);
  const isAsBefore = before?.key === key && isDeepStrictEqual(before?.kept, { sealed: text, taken });
  if (before !== undefined && isAsBefore) return before.held;
  const own = openSealed(text, file);
  const held = holdDraft({ ...own, draft: { ...own.draft, fingerprint } }, again);
  if (key !== undefined) memory?.drafts.set(file.path, { key, kept: { sealed: text, taken }, held });
  return held;
}

function toDraft({ source, dialect }: SourceInDialect, versions: ReadonlySet<SourcePath>): TalkToDraft {
  const { file, settings, variables } = source;
  return { file, dialect, settings, variables, isVersion: versions.has(file.path) };
}

interface SealOptions extends DraftOptions {
  readonly here: ReturnType<typeof openDrafting>;
  readonly settingsOf: ReturnType<typeof openSettings>;
}

interface SealedText {
  /** As `sealTalk` writes it. */
  readonly text: string;
  readonly taken: Taken;
  readonly key?: string;
  readonly fingerprint?: string;
}

/** In the order of `talks`. */
async function sealAll(talks: readonly TalkToDraft[], options: SealOptions): Promise<readonly SealedText[]> {
  const { cache, folder, memory } = options;
  const store =
    cache === undefined ? undefined : openTalkStore(path.join(cache, "talks", await packageVersion()));
  const keys = store === undefined ? [] : await listKeys(talks, options);
  const kept = keys.map((key, at) => {
    const before = memory?.drafts.get((talks[at] as TalkToDraft).file.path);
    return before?.key === key ? before.kept : openKept(store?.read(key));
  });
  const found = kept.map((one) => (one !== undefined && holds(one.taken, folder) ? one : undefined));
  const missing = talks.flatMap((_, at) => (found[at] === undefined ? [at] : []));
  const wanted = missing.map((at) => withKnown(talks[at] as TalkToDraft, store));
  const drafted = await draftMissing(wanted, options);
  const all: (Pick<DraftedTalk, "sealed" | "taken"> | undefined)[] = [...found];
  for (const [place, at] of missing.entries()) {
    const talk = drafted[place] as DraftedTalk;
    all[at] = talk;
    if (keys[at] !== undefined) store?.write(keys[at], printKept(talk));
  }
  store?.finish(new Map(talks.map(({ file }, at) => [file.path, keys[at] ?? ""])));
  return all.map((one, at): SealedText => {
    const key = keys[at];
    const fingerprint = key && keyOf(key, JSON.stringify(one?.taken));
    return { text: one?.sealed ?? "", taken: one?.taken ?? [], key, fingerprint };
  });
}

/** All that the draft of each depends on, but for what its text takes in. */
async function listKeys(talks: readonly TalkToDraft[], options: SealOptions): Promise<readonly string[]> {
  const { lang, notes, audiences, markLanguages } = options;
  const wide = JSON.stringify([lang, notes, audiences, markLanguages]);
  return talks.map(({ file, dialect, settings, variables, isVersion }) =>
    fileKey(file, wide + JSON.stringify([dialect, settings, variables, isVersion])),
  );
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

/** What an edit leaves as it was need not be highlighted anew. */
function withKnown(talk: TalkToDraft, store: TalkStore | undefined): TalkToDraft {
  const key = store?.lastKeyOf(talk.file.path);
  const before = key === undefined ? undefined : store?.read(key);
  return before === undefined ? talk : { ...talk, known: readBlocks(before) };
}

async function draftMissing(
  talks: readonly TalkToDraft[],
  options: SealOptions,
): Promise<readonly DraftedTalk[]> {
  const { content, listing, allWords, lang, notes, audiences, markLanguages, onProgress } = options;
  const report = (count: number): void => onProgress?.("read", count, talks.length);
  const threads = threadsFor(talks.length);
  if (threads !== undefined) {
    const setup = { content, listing, allWords, options: { lang, notes, audiences, markLanguages } };
    return draftInThreads(talks, setup, { threads, onDone: report });
  }
  const drafted: DraftedTalk[] = [];
  for (const talk of talks) {
    drafted.push(await draftWhole(talk, { lang, notes, audiences }, options));
    report(drafted.length);
  }
  return drafted;
}
