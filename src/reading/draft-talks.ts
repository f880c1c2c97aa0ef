/** Drafts all talks of a run, each by itself, and lets them answer in the languages that they turn out to be in. */
import { isDeepStrictEqual } from "node:util";
import type { DialectName } from "../model/deck.ts";
import type { PlacedTalk } from "../model/site.ts";
import type { TalkDraft } from "../model/talk.ts";
import type { TalkSource } from "../section/parse-talk.ts";
import { listVersions } from "../site/list-versions.ts";
import { openSealed } from "../talk/seal-talk.ts";
import type { TalkToDraft } from "./drafted-talk.ts";
import { openDrafting } from "./drafting-here.ts";
import { type HeldDraft, holdDraft } from "./held-draft.ts";
import { openSettings } from "./print-settings.ts";
import { openRedrafting, type Redraft } from "./redraft-talk.ts";
import { type DraftOptions, type Sealed, sealTalks } from "./seal-talks.ts";
import { isTooSlow } from "./slow-talk.ts";
import type { TalkMemory } from "./talk-memory.ts";

export interface SourceInDialect {
  readonly source: TalkSource;
  readonly dialect: DialectName;
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
  const { stopwatch, lang, notes, audiences, limits, markLanguages, folder, memory } = options;
  const wide = { lang, notes, audiences, limits };
  const settingsOf = openSettings(options.allWords, { lang, markLanguages });
  const here = memory?.here ?? openDrafting(stopwatch);
  const talks = listTalks(sources);
  const sealed = await stopwatch.measure("parse", () => sealTalks(talks, { ...options, here, settingsOf }));
  await options.pause?.();
  const held = sources.map(({ source, dialect }, at) => {
    const again = (own: TalkDraft): TalkDraft =>
      isTooSlow(own) ? own : here.draft(source, { ...wide, dialect, folder });
    return hold(source, sealed[at] as Sealed, { again, memory });
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

function listTalks(sources: readonly SourceInDialect[]): readonly TalkToDraft[] {
  const versions = new Set(
    listVersions(sources.map(({ source }) => ({ path: source.file.path, frontMatter: source.frontMatter })))
      .flat()
      .map(({ path: version }) => version),
  );
  return sources.map(({ source, dialect }) => {
    const { file, settings, variables } = source;
    return { file, dialect, settings, variables, isVersion: versions.has(file.path) };
  });
}

/** A talk that is remembered as it is now is the very same draft. */
function hold(
  { file }: TalkSource,
  { kept, fingerprint, key }: Sealed,
  { again, memory }: { again(own: TalkDraft): TalkDraft; readonly memory?: TalkMemory },
): HeldDraft {
  const before = memory?.drafts.get(file.path);
  if (before?.key === key && isDeepStrictEqual(before.kept, kept)) return before.held;
  const own = openSealed(kept.sealed, file);
  const held = holdDraft({ ...own, draft: { ...own.draft, fingerprint } }, () => again(own.draft));
  memory?.drafts.set(file.path, { key, kept, held });
  return held;
}
