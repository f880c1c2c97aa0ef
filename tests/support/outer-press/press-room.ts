/** Processes that run the command again and again: a few, each started when there is work, each busy with one run. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const WORKER = fileURLToPath(new URL("worker.mjs", import.meta.url));
const BIN = fileURLToPath(new URL("../../../bin/lectern.js", import.meta.url));
/** A press that holds so much after a run makes room for a new one. */
const MOST_BYTES = 700e6;

export interface PressRun {
  readonly args: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** What the run has in its environment besides what is there. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Pressed {
  /** Bytes of memory that the process holds after the run. */
  readonly rss: number;
}

interface Press {
  run(what: PressRun): Promise<Outcome & Pressed>;
  stop(): void;
}

export interface PressRoom {
  run(what: PressRun): Promise<Outcome>;
  /** Every press goes; the next run starts a new one. */
  clear(): void;
}

export function openPressRoom(most: number): PressRoom {
  const idle: Press[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;
  return { run, clear };

  async function run(what: PressRun): Promise<Outcome> {
    while (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    busy += 1;
    const press = idle.pop() ?? startPress();
    try {
      const { rss, ...outcome } = await press.run(what);
      if (rss < MOST_BYTES) idle.push(press);
      else press.stop();
      return outcome;
    } finally {
      busy -= 1;
      waiting.shift()?.();
    }
  }

  function clear(): void {
    for (const press of idle.splice(0)) press.stop();
  }
}

function startPress(): Press {
  const child = fork(WORKER, {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    execArgv: [],
    env: { ...process.env, NO_COLOR: "1" },
  });
  let raw = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      raw += chunk;
    });
  return {
    run(what) {
      return new Promise((resolve) => {
        const done = (outcome: Outcome & Pressed): void => {
          child.removeAllListeners("message").removeAllListeners("close");
          resolve(outcome);
        };
        child.once("message", (outcome) => done(outcome as Outcome & Pressed));
        // A run that ends its process ends as a process does, and the next one has another.
        child.once("close", (code) => done({ code, stdout: "", stderr: raw, rss: MOST_BYTES }));
        child.send({ bin: BIN, ...what });
      });
    },
    stop: () => child.kill(),
  };
}
