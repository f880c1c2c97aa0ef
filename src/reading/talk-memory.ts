/** What a process keeps of the talks that it has read: as long as nothing of a talk changes, it is the same value. */
import { type GitMemory, openGitMemory } from "../io/git-dates.ts";
import type { LockMemory } from "../io/lock-store.ts";
import type { KnownFiles } from "../io/read-content.ts";
import type { Stopwatch } from "../io/stopwatch.ts";
import type { SourcePath } from "../model/brands.ts";
import { type DraftingHere, openDrafting } from "./drafting-here.ts";
import type { HeldDraft } from "./held-draft.ts";
import type { DraftedTalk } from "./kept-talk.ts";

export interface TalkMemory {
  readonly files: KnownFiles;
  /** Grammars that were loaded for one run serve the next. */
  readonly here: DraftingHere;
  /** By path, as last drafted. */
  readonly drafts: Map<SourcePath, RememberedDraft>;
  readonly git: GitMemory;
  readonly lock: LockMemory;
}

export interface RememberedDraft {
  /** All that the draft depends on, but for what its text takes in. */
  readonly key: string;
  readonly kept: DraftedTalk;
  readonly held: HeldDraft;
}

export function openTalkMemory(stopwatch: Stopwatch): TalkMemory {
  return {
    files: new Map(),
    here: openDrafting(stopwatch),
    drafts: new Map(),
    git: openGitMemory(),
    lock: {},
  };
}
