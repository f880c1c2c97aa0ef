/** Says how far a long build is: on a terminal in one line that changes, elsewhere not at all. */
import type { Progress } from "../reading/read-options.ts";

const QUIET_MS = 800;
const EVERY_MS = 100;
const STEPS = { read: "Reading", render: "Rendering", write: "Writing" } as const;

export interface ProgressLine {
  readonly update: Progress;
  clear(): void;
}

export function openProgress(stream: NodeJS.WriteStream, started: number): ProgressLine {
  let last = 0;
  let shown = false;
  return {
    update(step, done, total) {
      const now = performance.now();
      if (!stream.isTTY || now - started < QUIET_MS || now - last < EVERY_MS) return;
      last = now;
      shown = true;
      stream.write(`\r\u001b[K${STEPS[step]} talks ${done}/${total}`);
    },
    clear() {
      if (shown) stream.write("\r\u001b[K");
      shown = false;
    },
  };
}
