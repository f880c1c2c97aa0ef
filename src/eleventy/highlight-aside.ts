/** Highlights the code of a large handbook in a thread of its own, beside the reading and the rendering. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Talk } from "../model/talk.ts";
import { codeOf } from "../render/code-marks.ts";
import type { Highlight } from "../render/highlighter.ts";
import type { Block, HighlightAnswer, HighlightRequest } from "./highlight-worker.ts";

/** Talks from which on a second thread repays its start. */
const FEWEST_TALKS = 40;

export interface HighlightThread {
  /** Hands over the code of a talk; the thread begins at once. */
  send(talk: Pick<Talk, "codeBlocks">): void;
  /** The function that answers from what was sent. */
  finish(): Promise<Highlight>;
}

/** Undefined where there is too little to do, one core only, or no compiled worker to run. */
export function startHighlightThread(talkCount: number): HighlightThread | undefined {
  const script = new URL("./highlight-worker.js", import.meta.url);
  if (talkCount < FEWEST_TALKS || availableParallelism() < 2 || !existsSync(script)) return undefined;
  const worker = new Worker(script);
  // A run that ends early must not wait for it.
  worker.unref();
  const sent = new Map<string, Block>();
  const post = (request: HighlightRequest): void => worker.postMessage(request);
  return {
    send({ codeBlocks }) {
      const blocks = codeBlocks
        .map(({ language, content }): Block => [language, codeOf(content).code])
        .filter((block) => !sent.has(keyOf(block)));
      for (const block of blocks) sent.set(keyOf(block), block);
      if (blocks.length > 0) post([...new Map(blocks.map((block) => [keyOf(block), block])).values()]);
    },
    async finish() {
      const answer = receive(worker);
      post("finish");
      const lines = await answer;
      const byKey = new Map([...sent.keys()].map((key, at) => [key, lines[at]]));
      return (code, language) => byKey.get(keyOf([language, code]));
    },
  };
}

function receive(worker: Worker): Promise<HighlightAnswer> {
  return new Promise((resolve, reject) => {
    worker.ref();
    worker.once("error", reject);
    worker.once("message", (answer: HighlightAnswer) => {
      resolve(answer);
      void worker.terminate();
    });
  });
}

function keyOf([language, code]: Block): string {
  return `${language}\0${code}`;
}
