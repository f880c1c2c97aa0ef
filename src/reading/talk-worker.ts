/** A thread that drafts talks, batch by batch. */
import { parentPort, workerData } from "node:worker_threads";
import { contentFolder } from "../io/read-beside.ts";
import type { ContentListing } from "../io/scan-content.ts";
import { startStopwatch } from "../io/stopwatch.ts";
import type { Words } from "../model/words.ts";
import { type DraftedTalk, draftWhole, type TalkToDraft, type TalkWide } from "./drafted-talk.ts";
import { openDrafting } from "./drafting-here.ts";
import { openSettings } from "./print-settings.ts";

export interface WorkerSetup {
  /** Absolute. */
  readonly content: string;
  readonly listing: ContentListing;
  readonly allWords: ReadonlyMap<string, Words>;
  readonly options: TalkWide & { readonly markLanguages?: boolean };
}

const { content, listing, allWords, options } = workerData as WorkerSetup;
const tools = {
  here: openDrafting(startStopwatch()),
  settingsOf: openSettings(allWords, options),
  folder: contentFolder(content, listing),
};

parentPort?.on("message", async (batch: readonly TalkToDraft[]) => {
  const drafted: DraftedTalk[] = [];
  for (const talk of batch) drafted.push(await draftWhole(talk, options, tools));
  parentPort?.postMessage(drafted);
});
