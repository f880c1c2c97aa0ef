/** The long campaigns, in full; the seed is printed, and `LECTERN_SEED` repeats one. */
import { spawnSync } from "node:child_process";
import process from "node:process";

const seed = process.env.LECTERN_SEED ?? String(Date.now() % 2 ** 31);
const env = {
  LECTERN_EDITS: "1000",
  LECTERN_BUILDS: "200",
  LECTERN_TITLES: "200",
  LECTERN_MERGES: "500",
  LECTERN_ADDRESSES: "100",
  LECTERN_CORPORA: "each",
  LECTERN_LINKS: "500",
  LECTERN_LOOKS: "all",
  LECTERN_PAGES: "all",
  LECTERN_VARIATIONS: "each",
  LECTERN_KILLS: "500",
  LECTERN_FAULTS: "all",
  LECTERN_FAILING: "50",
  LECTERN_PAYLOADS: "100000",
  LECTERN_ALONE: "1000",
  LECTERN_HOSTILE_PAGES: "1000",
  LECTERN_RUNS: "10000",
  LECTERN_PATHOLOGICAL: "all",
  LECTERN_MALFORMED: "all",
  ...process.env,
  LECTERN_SEED: seed,
};
const tests = [
  "tests/campaign",
  "tests/crash",
  "tests/malformed",
  "tests/anchors/merge.test.ts",
  "tests/anchors/deployed.test.ts",
  "tests/browser/anchors.test.ts",
  "tests/corpora/corpora.test.ts",
  "tests/corpora/every-page.test.ts",
  "tests/corpora/nu.test.ts",
  "tests/corpora/crawler.test.ts",
  "tests/corpora/dialects.test.ts",
  "tests/browser/policy.test.ts",
  "tests/cli/incremental.test.ts",
  "tests/cli/typing.test.ts",
  "tests/cli/variations.test.ts",
  "tests/browser/landing.test.ts",
  "tests/browser/accessibility.test.ts",
  "tests/hostile",
  "tests/properties",
  "tests/pathological",
];

console.log(`LECTERN_SEED=${seed}`);
const { status } = spawnSync("npx", ["vitest", "run", ...tests], {
  stdio: "inherit",
  env,
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
