/** What `npm test` and CI run, in order, up to the first failure; the last line printed counts the tests. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./support/outer-chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

const STEPS = [
  ["Format and lint", binOf("@biomejs/biome", "biome"), "check", "."],
  ["Types", binOf("typescript", "tsc"), "-p", "."],
  ["Compile", binOf("typescript", "tsc"), "-p", "tsconfig.build.json"],
  ["Build", path.join(root, "bin/lectern.js"), "build", "--config", ".eleventy.ts"],
];

process.exitCode = await verify();

async function verify() {
  for (const [title, ...command] of STEPS) {
    if (!runStep(title, command)) return stop(`${title} failed.`);
  }
  try {
    process.env.CHROME_PATH = await ensureChromium();
  } catch (error) {
    return stop(error.message);
  }
  console.log(`\n# Tests, with ${process.env.CHROME_PATH}`);
  return runTests();
}

/** A step that fails counts as one failure, so that the last line never reads as a success. */
function stop(message) {
  console.log(`\n${message}\n0 passed, 1 failed`);
  return 1;
}

function runStep(title, args) {
  const started = performance.now();
  console.log(`\n# ${title}`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  console.log(`(${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

function runTests() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "lectern-verify-"));
  const report = path.join(folder, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, [binOf("vitest", "vitest"), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  const { passed, failed, skipped } = countTests(report, status);
  rmSync(folder, { recursive: true, force: true });
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return failed === 0 ? 0 : 1;
}

/** Vitest's own counts; a file that does not load, or an error outside of any test, is a failure too. */
function countTests(report, status) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    const unloaded = testResults.filter(
      ({ status: outcome, assertionResults }) =>
        outcome === "failed" && !assertionResults.some((test) => test.status === "failed"),
    ).length;
    const failed = numFailedTests + unloaded;
    return {
      passed: numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** A package's command as a file, to be run by this very Node: no shell, no PATH. */
function binOf(name, command) {
  const manifest = findManifest(name);
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return path.join(path.dirname(manifest), typeof bin === "string" ? bin : bin[command]);
}

function findManifest(name) {
  const found = require.resolve.paths(name).map((folder) => path.join(folder, name, "package.json"));
  const manifest = found.find((place) => {
    try {
      return readFileSync(place).length > 0;
    } catch {
      return false;
    }
  });
  if (manifest === undefined) throw new Error(`${name} is not installed: run npm ci first.`);
  return manifest;
}
