/** Drafts all talks of a run: what was made of them before is taken from the cache, the rest is made here or in threads. */
import path from "node:path";
import { keyOf } from "../io/content-hash.ts";
import { packageVersion } from "../io/package-version.ts";
import type { ContentListing } from "../io/scan-content.ts";
import { openTalkStore, type TalkStore } from "../io/talk-store.ts";
import type { SourcePath } from "../model/brands.ts";
import type { DialectName } from "../model/deck.ts";
import type { PlacedTalk } from "../model/site.ts";
import type { TalkDraft } from "../model/talk.ts";
import type { Words } from "../model/words.ts";
import type { TalkSource } from "../section/parse-talk.ts";
import { listVersions } from "../site/list-versions.ts";
import type { ContentFolder } from "../source/read-deck.ts";
import { openSealed, type SealedDraft } from "../talk/seal-talk.ts";
import { draftWhole, holds, type TalkToDraft } from "./drafted-talk.ts";
import { openDrafting } from "./drafting-here.ts";
import { type DraftedTalk, openKept } from "./kept-talk.ts";
import { openSettings } from "./print-settings.ts";
import type { ReadOptions } from "./read-options.ts";
import { draftTogether, openThread, threadsFor } from "./talk-threads.ts";

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
}

export async function draftTalks(
  sources: readonly SourceInDialect[],
  options: DraftOptions,
): Promise<DraftedTalks> {
  const { stopwatch, lang, notes, audiences, markLanguages, folder } = options;
  const wide = { lang, notes, audiences };
  const settingsOf = openSettings(options.allWords, { lang, markLanguages });
  const here = openDrafting(stopwatch);
  const versions = new Set(
    listVersions(sources.map(({ source }) => ({ path: source.file.path, frontMatter: source.frontMatter })))
      .flat()
      .map(({ path: version }) => version),
  );
  const talks = sources.map((one) => toDraft(one, versions));
  const sealed = await stopwatch.measure("parse", () => sealAll(talks, { ...options, here, settingsOf }));
  const held = sources.map(({ source, dialect }, at) => {
    const again = (): TalkDraft => here.draft(source, { ...wide, dialect, folder });
    const { bytes, fingerprint } = sealed[at] as SealedBytes;
    const own = openSealed(bytes, source.file);
    return holdDraft({ ...own, draft: { ...own.draft, fingerprint } }, again);
  });
  const byPath = new Map(held.map((one) => [one.draft.path, one]));
  return {
    drafts: held.map(({ draft }) => draft),
    async settle(placed) {
      for (const { path: own, lang: told } of placed) {
        const other = byPath.get(own)?.otherIn(told);
        if (other !== undefined) here.prepare(other, settingsOf.in(told));
      }
      await here.load();
    },
  };
}

interface HeldDraft {
  readonly draft: TalkDraft;
  /** What answers for it in a language that it was not sealed in; undefined for the one that it was. */
  otherIn(lang: string): TalkDraft | undefined;
}

/** A talk whose language the others tell is read once more. */
function holdDraft({ draft, lang: own }: SealedDraft, readAgain: () => TalkDraft): HeldDraft {
  let again: TalkDraft | undefined;
  const otherIn = (lang: string): TalkDraft | undefined => {
    if (lang === own) return undefined;
    again ??= readAgain();
    return again;
  };
  const answerIn = (lang: string): TalkDraft => otherIn(lang) ?? draft;
  return {
    otherIn,
    draft: {
      ...draft,
      print: (setting) => answerIn(setting.lang).print(setting),
      index: (setting) => answerIn(setting.lang).index(setting),
      languages: (lang) => answerIn(lang).languages(lang),
    },
  };
}

function toDraft({ source, dialect }: SourceInDialect, versions: ReadonlySet<SourcePath>): TalkToDraft {
  const { file, settings, variables } = source;
  return { file, dialect, settings, variables, isVersion: versions.has(file.path) };
}

interface SealOptions extends DraftOptions {
  readonly here: ReturnType<typeof openDrafting>;
  readonly settingsOf: ReturnType<typeof openSettings>;
}

interface SealedBytes {
  /** As `sealTalk` writes it, in UTF-8. */
  readonly bytes: Uint8Array;
  readonly fingerprint?: string;
}

/** In the order of `talks`. */
async function sealAll(talks: readonly TalkToDraft[], options: SealOptions): Promise<readonly SealedBytes[]> {
  const { cache, folder } = options;
  const store =
    cache === undefined ? undefined : openTalkStore(path.join(cache, "talks", await packageVersion()));
  const keys = listKeys(talks, options);
  const found = keys.map((key) => {
    const bytes = store?.read(key);
    const kept = bytes && openKept(bytes);
    return kept !== undefined && holds(kept.taken, folder) ? kept : undefined;
  });
  const missing = talks.flatMap((talk, at) => {
    if (found[at] !== undefined) return [];
    return [{ ...talk, key: keys[at], keyBefore: store?.lastKeyOf(talk.file.path) }];
  });
  const drafted = (await draftMissing(missing, { ...options, store })).values();
  const all = found.map((one) => one ?? (drafted.next().value as DraftedTalk));
  store?.finish(new Map(talks.map(({ file }, at) => [file.path, keys[at] ?? ""])));
  return all.map(({ sealed, taken }, at): SealedBytes => {
    const fingerprint = store && keyOf(keys[at] ?? "", JSON.stringify(taken));
    return { bytes: sealed, fingerprint };
  });
}

/** All that the draft of each depends on, but for what its text takes in. */
function listKeys(talks: readonly TalkToDraft[], options: SealOptions): readonly string[] {
  const { lang, notes, audiences, markLanguages } = options;
  const wide = JSON.stringify([lang, notes, audiences, markLanguages]);
  return talks.map(({ file, dialect, settings, variables, isVersion }) =>
    keyOf(wide, JSON.stringify([dialect, settings, variables, isVersion]), file.path, file.text),
  );
}

interface MissingOptions extends SealOptions {
  readonly store: TalkStore | undefined;
}

async function draftMissing(
  talks: readonly TalkToDraft[],
  options: MissingOptions,
): Promise<readonly DraftedTalk[]> {
  const { content, listing, allWords, lang, notes, audiences, markLanguages, store } = options;
  const wide = { lang, notes, audiences };
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
