#!/usr/bin/env node
// Runs the compiled command, or the sources when they are newer (in a checkout); answers `--version` by itself.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import module from "node:module";
import os from "node:os";
import path from "node:path";
import v8 from "node:v8";

const words = process.argv.slice(2);
const at = (place) => new URL(`../${place}`, import.meta.url);
const compiled = at("dist/cli/main.js");
const sources = at("src/");

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const place = new URL(entry.isDirectory() ? `${entry.name}/` : entry.name, folder);
    return Math.max(latest, entry.isDirectory() ? newest(place) : statSync(place).mtimeMs);
  }, 0);
}

/** Never in a project, whose files may be a stranger's: what lies here runs. */
function codeFolder() {
  const at = words.findIndex((word) => /^--cache(=|$)/.test(word));
  const given = words[at]?.slice("--cache=".length) || words[at + 1];
  if (at >= 0 && given) return path.resolve(given, "code");
  return path.resolve(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"), "lectern/code");
}

async function load() {
  if (existsSync(compiled) && (!existsSync(sources) || statSync(compiled).mtimeMs >= newest(sources))) {
    // From Node 22.1 on, what V8 made of the code of one run serves the next; Node's own place for it is not ours to fill.
    if (words[0] === "build" || words[0] === "dev") module.enableCompileCache?.(codeFolder());
    return import(compiled.href);
  }
  const { register } = await import("tsx/esm/api");
  register();
  return import(at("src/cli/main.ts").href);
}

// A build is short: code that is optimised as eagerly as V8 would takes more time from it than it gives.
// An engine that is newer than any that this was tried on may not know the flag, and would say so.
if (Number.parseInt(process.versions.v8, 10) <= 13) v8.setFlagsFromString("--interrupt-budget=500000");

if (words.length === 1 && words[0] === "--version") {
  process.stdout.write(`${JSON.parse(readFileSync(at("package.json"), "utf8")).version}\n`);
} else {
  const { main } = await load();
  process.exitCode = await main(words);
}
