/** One thread judges mutant after mutant: to load the core anew would take longer than its tests. */
import path from "node:path";
import { Worker } from "node:worker_threads";
import { distDir } from "vitest/node";

/** What is left of the mutants before, and of listeners, goes with its thread. */
const MOST_RUNS = 60;
const NAME = "warm-thread";

/** A plugin for Vite, since Stryker sets the pool by itself. */
export const warmThread = {
  name: NAME,
  configureVitest({ project }) {
    project.config.pool = NAME;
    project.config.poolRunner = { name: NAME, createPoolWorker: (options) => new WarmThread(options) };
  },
};

let kept;
let runs = 0;

class WarmThread {
  name = NAME;
  #options;
  #heard = new Set();

  constructor(options) {
    this.#options = options;
  }

  async start() {
    if (kept === undefined || runs >= MOST_RUNS) {
      await kept?.terminate();
      kept = openThread(this.#options);
      runs = 0;
    }
    runs += 1;
  }

  /** The thread is not told that it is over. */
  send(message) {
    if (message.type !== "stop") kept.postMessage(message);
    else this.#answer({ type: "stopped", __vitest_worker_response__: true });
  }

  on(event, callback) {
    if (event === "message") this.#heard.add(callback);
    kept.on(event, callback);
  }

  off(event, callback) {
    this.#heard.delete(callback);
    kept.off(event, callback);
  }

  deserialize(message) {
    return message;
  }

  stop() {
    for (const callback of this.#heard) kept.off("message", callback);
    this.#heard.clear();
  }

  #answer(message) {
    for (const callback of [...this.#heard]) callback(message);
  }
}

function openThread({ env, execArgv }) {
  const thread = new Worker(path.join(distDir, "workers/threads.js"), { env, execArgv });
  thread.setMaxListeners(0);
  thread.unref();
  return thread;
}
