/** The thread that highlights, while the talks are still being read. */
import { parentPort } from "node:worker_threads";
import { createHighlighter } from "../render/highlighter.ts";

/** Language and code of a block. */
export type Block = readonly [language: string, code: string];

/** Blocks to highlight, or the word that there are no more. */
export type HighlightRequest = readonly Block[] | "finish";

/** The lines of every block, in the order of asking; undefined where nobody knows the language. */
export type HighlightAnswer = readonly (readonly string[] | undefined)[];

const done: (readonly string[] | undefined)[] = [];
// The engine is loaded and warm before the first block comes.
let work: Promise<unknown> = createHighlighter(["bash", "yaml"]);

async function highlightAll(blocks: readonly Block[]): Promise<void> {
  const highlight = await createHighlighter(blocks.map(([language]) => language));
  for (const [language, code] of blocks) done.push(highlight(code, language));
}

parentPort?.on("message", (request: HighlightRequest) => {
  work = work.then(() => (request === "finish" ? parentPort?.postMessage(done) : highlightAll(request)));
});
