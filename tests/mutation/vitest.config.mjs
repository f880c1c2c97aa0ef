/** The tests that judge the mutants of one room (`npm run mutate`): no process, no browser, no press. */
import { defineConfig } from "vitest/config";
import { listPureTests } from "./pure-tests.mjs";
import { ROOM_VARIABLE, ROOMS } from "./rooms.mjs";
import { warmThread } from "./warm-thread.mjs";

const room = ROOMS[process.env[ROOM_VARIABLE] ?? ""];

export default defineConfig({
  plugins: [warmThread],
  test: {
    include: listPureTests(room?.tests ?? []),
    setupFiles: ["tests/mutation/skip-long.mjs"],
    environment: "node",
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
  },
});
