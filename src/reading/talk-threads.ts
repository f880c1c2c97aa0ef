/** Threads that draft talks, where there are so many that more than one core repays its start. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { DraftedTalk, TalkToDraft } from "./drafted-talk.ts";
import type { WorkerSetup } from "./talk-worker.ts";

/** Talks from which on threads repay their start. */
const FEWEST_TALKS = 24;
const MOST_THREADS = 6;
const BATCH = 12;

/** Undefined where there is too little to do, one core only, or no compiled worker to run. */
export function threadsFor(talkCount: number): number | undefined {
  const cores = Math.min(availableParallelism(), MOST_THREADS);
  if (talkCount < FEWEST_TALKS || cores < 2 || !existsSync(scriptOf())) return undefined;
  return Math.min(cores, Math.ceil(talkCount / BATCH));
}

function scriptOf(): URL {
  return new URL("./talk-worker.js", import.meta.url);
}

/** In the order of `talks`. */
export async function draftInThreads(
  talks: readonly TalkToDraft[],
  setup: WorkerSetup,
  { threads, onDone }: { readonly threads: number; onDone(count: number): void },
): Promise<readonly DraftedTalk[]> {
  const drafted: DraftedTalk[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(scriptOf(), { workerData: setup });
    try {
      while (next < talks.length) {
        const from = next;
        next += BATCH;
        const batch = await ask(worker, talks.slice(from, from + BATCH));
        for (const [at, talk] of batch.entries()) drafted[from + at] = talk;
        done += batch.length;
        onDone(done);
      }
    } catch (error) {
      // The others end after what they have in hand.
      next = talks.length;
      throw error;
    } finally {
      void worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return drafted;
}

function ask(worker: Worker, batch: readonly TalkToDraft[]): Promise<readonly DraftedTalk[]> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off("message", answer).off("error", fail).off("exit", end);
    };
    const answer = (drafted: readonly DraftedTalk[]): void => {
      settle();
      resolve(drafted);
    };
    const fail = (error: unknown): void => {
      settle();
      reject(error);
    };
    const end = (code: number): void => fail(new Error(`A thread ended by itself (${code}).`));
    worker.on("message", answer).on("error", fail).on("exit", end);
    worker.postMessage(batch);
  });
}
