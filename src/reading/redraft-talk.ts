/** Drafts one talk once more while its author writes it: at once, in this thread, apart from all others. */
import path from "node:path";
import { packageVersion } from "../io/package-version.ts";
import { openTalkStore, type TalkStore } from "../io/talk-store.ts";
import { openTime, TookTooLong } from "../io/within-time.ts";
import type { SourceFile } from "../model/deck.ts";
import { LIMITS } from "../model/limits.ts";
import type { TalkDraft } from "../model/talk.ts";
import { readTalkSource } from "../section/parse-talk.ts";
import type { ContentFolder } from "../source/include-file.ts";
import type { TalkToDraft, TalkWide } from "./drafted-talk.ts";
import type { DraftingHere } from "./drafting-here.ts";
import { type HighlightedBlock, readBlocks } from "./kept-talk.ts";
import { knownCode } from "./known-code.ts";
import type { PrintSettings } from "./print-settings.ts";
import { namingTalk } from "./talk-fault.ts";

/**
 * The draft that `file` makes now, in the dialect that it had; undefined where no talk was of that path, or where it
 * takes too long. `lang` is its language then. Code that was highlighted before is taken over, unless all of it is wanted
 * `anew`.
 */
export type Redraft = (
  file: SourceFile,
  lang: string,
  how?: { readonly anew: boolean },
) => Promise<TalkDraft | undefined>;

interface Redrafting {
  readonly here: DraftingHere;
  readonly settingsOf: PrintSettings;
  readonly folder: ContentFolder;
  readonly wide: TalkWide;
  readonly cache?: string;
}

export function openRedrafting(
  talks: readonly TalkToDraft[],
  { here, settingsOf, folder, wide, cache }: Redrafting,
): Redraft {
  const byPath = new Map(talks.map((talk) => [talk.file.path, talk]));
  let store: Promise<TalkStore> | undefined;
  const openStore = (folder: string): Promise<TalkStore> => {
    store ??= packageVersion().then((version) => openTalkStore(path.join(folder, "talks", version)));
    return store;
  };
  return async (file, lang, { anew } = { anew: false }) => {
    const talk = byPath.get(file.path);
    if (talk === undefined) return undefined;
    const { dialect, settings, variables } = talk;
    const kept = anew || cache === undefined ? [] : readKnown(talk, await openStore(cache));
    const blocks = anew ? [] : [...kept, ...here.takeBlocks()];
    const known = knownCode(blocks);
    const inTime = openTime(wide.limits?.talkSeconds ?? LIMITS.talkSeconds);
    try {
      const { draft, setting } = inTime(() => {
        const source = readTalkSource(file, settings, variables);
        const read = here.draft(source, { ...wide, dialect, folder }, known);
        const told = settingsOf.in(read.ownLang ?? lang);
        here.prepare(read, told);
        return { draft: read, setting: told };
      });
      await here.load();
      const print = inTime(() => draft.print(setting));
      return { ...draft, print: (other) => (other.lang === setting.lang ? print : draft.print(other)) };
    } catch (error) {
      if (!(error instanceof TookTooLong)) throw namingTalk(file.path, error);
      here.forget();
      return undefined;
    }
  };
}

/** Code of it that was highlighted before. */
function readKnown({ file }: TalkToDraft, store: TalkStore): readonly HighlightedBlock[] {
  const key = store.lastKeyOf(file.path);
  const kept = key === undefined ? undefined : store.read(key);
  return kept === undefined ? [] : readBlocks(kept);
}
