/** A thread that drafts talks, batch by batch. */
import { parentPort, workerData } from "node:worker_threads";
import { contentFolder } from "../io/read-beside.ts";
import type { ContentListing } from "../io/scan-content.ts";
import { startStopwatch } from "../io/stopwatch.ts";
import { openTalkStore } from "../io/talk-store.ts";
import type { Words } from "../model/words.ts";
import { draftWhole, type TalkToDraft, type TalkWide } from "./drafted-talk.ts";
import { openDrafting } from "./drafting-here.ts";
import type { DraftedTalk } from "./kept-talk.ts";
import { openSettings } from "./print-settings.ts";
import { TalkFault } from "./talk-fault.ts";

export interface WorkerSetup {
  /** Absolute. */
  readonly content: string;
  readonly listing: ContentListing;
  readonly allWords: ReadonlyMap<string, Words>;
  readonly options: TalkWide & { readonly markLanguages?: boolean };
  /** Absolute folder in which drafts are kept. */
  readonly store?: string;
}

const { content, listing, allWords, options, store } = workerData as WorkerSetup;
const tools = {
  here: openDrafting(startStopwatch()),
  settingsOf: openSettings(allWords, options),
  folder: contentFolder(content, listing),
  store: store === undefined ? undefined : openTalkStore(store),
};

/** What a thread says of a batch. */
export type ThreadAnswer =
  | { readonly drafted: readonly DraftedTalk[] }
  | { readonly fault: Pick<TalkFault, "talk" | "message" | "stack"> };

async function answer(batch: readonly TalkToDraft[]): Promise<void> {
  const drafted: DraftedTalk[] = [];
  for (const talk of batch) drafted.push(await draftWhole(talk, options, tools));
  const buffers = drafted.map(({ sealed }) => sealed.buffer as ArrayBuffer);
  parentPort?.postMessage({ drafted } satisfies ThreadAnswer, buffers);
}

/** Errors of our own do not come through as what they are. */
function tell(error: unknown): void {
  if (!(error instanceof TalkFault)) throw error;
  const { talk, message, stack } = error;
  parentPort?.postMessage({ fault: { talk, message, stack } } satisfies ThreadAnswer);
}

let latest = Promise.resolve();

parentPort?.on("message", (batch: readonly TalkToDraft[]) => {
  latest = latest.then(() => answer(batch)).catch(tell);
});
