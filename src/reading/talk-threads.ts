/** Talks are drafted here and, where there are so many that it repays their start, in threads on the other cores. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { TalkToDraft } from "./drafted-talk.ts";
import type { DraftedTalk } from "./kept-talk.ts";
import { TalkFault } from "./talk-fault.ts";
import type { ThreadAnswer, WorkerSetup } from "./talk-worker.ts";

/** Talks from which on threads repay their start. */
const FEWEST_TALKS = 24;
const MOST_THREADS = 5;
/** Talks that are handed over at once. */
const BATCH = 6;

/** How many besides this one: none where there is too little to do, one core only, or no compiled worker that may run. */
export function threadsFor(talkCount: number): number {
  if (process.permission?.has("worker") === false) return 0;
  const others = Math.min(availableParallelism() - 1, MOST_THREADS);
  if (talkCount < FEWEST_TALKS || !existsSync(scriptOf())) return 0;
  return Math.min(others, Math.floor(talkCount / FEWEST_TALKS));
}

function scriptOf(): URL {
  return new URL("./talk-worker.js", import.meta.url);
}

/** Somebody who drafts. */
export interface Drafter {
  draft(batch: readonly TalkToDraft[]): Promise<readonly DraftedTalk[]>;
  close(): void;
}

export interface Drafters {
  readonly threads: readonly Drafter[];
  draftHere(talk: TalkToDraft): Promise<DraftedTalk>;
  onDone(count: number): void;
}

/**
 * In the order of `talks`. Each highlighter reads its grammars and warms up for seconds, so talks with code go to the
 * threads, two batches at a time that none waits; this one takes the others, one by one, and helps with what is left.
 */
export async function draftTogether(
  talks: readonly TalkToDraft[],
  { threads, draftHere, onDone }: Drafters,
): Promise<readonly DraftedTalk[]> {
  const drafted: DraftedTalk[] = [];
  const queue = threads.length === 0 ? [...talks.keys()] : codeFirst(talks);
  let done = 0;
  const work = async (take: () => readonly number[], draft: Drafter["draft"]): Promise<void> => {
    for (let places = take(); places.length > 0; places = take()) {
      const batch = await draft(places.map((at) => talks[at] as TalkToDraft));
      for (const [nth, at] of places.entries()) drafted[at] = batch[nth] as DraftedTalk;
      done += batch.length;
      onDone(done);
    }
  };
  const takeBatch = (): readonly number[] => queue.splice(0, BATCH);
  const takeLast = (): readonly number[] => queue.splice(-1);
  const draftOne: Drafter["draft"] = async ([talk]) => {
    const own = await draftHere(talk as TalkToDraft);
    if (threads.length > 0) await letOthersSpeak();
    return [own];
  };
  try {
    const others = threads.flatMap(({ draft }) => [work(takeBatch, draft), work(takeBatch, draft)]);
    await Promise.all([...others, work(takeLast, draftOne)]);
  } finally {
    queue.length = 0;
    for (const thread of threads) thread.close();
  }
  return drafted;
}

const FENCE = /^[ \t>]*(?:```|~~~)/m;

function codeFirst(talks: readonly TalkToDraft[]): number[] {
  const places = [...talks.keys()];
  const withCode = new Set(places.filter((at) => FENCE.test(talks[at]?.file.text ?? "")));
  return [...withCode, ...places.filter((at) => !withCode.has(at))];
}

function letOthersSpeak(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Answers in the order in which it is asked. */
export function openThread(setup: WorkerSetup): Drafter {
  const worker = new Worker(scriptOf(), { workerData: setup });
  const waiting: { resolve(drafted: readonly DraftedTalk[]): void; reject(error: unknown): void }[] = [];
  const fail = (error: unknown): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on("message", (answer: ThreadAnswer) => {
    const next = waiting.shift();
    if ("drafted" in answer) next?.resolve(answer.drafted);
    else next?.reject(new TalkFault(answer.fault.talk, answer.fault));
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`A thread ended by itself (${code}).`)));
  return {
    draft: (batch) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(batch);
      }),
    close: () => void worker.terminate(),
  };
}
