#!/usr/bin/env node
// Runs the compiled command, or the sources when they are newer (in a checkout).
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const compiled = join(root, "dist/cli/main.js");
const sources = join(root, "src");

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const place = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(place) : statSync(place).mtimeMs);
  }, 0);
}

async function load() {
  if (existsSync(compiled) && (!existsSync(sources) || statSync(compiled).mtimeMs >= newest(sources))) {
    return import(pathToFileURL(compiled).href);
  }
  const { register } = await import("tsx/esm/api");
  register();
  return import(pathToFileURL(join(sources, "cli/main.ts")).href);
}

const { main } = await load();
process.exitCode = await main(process.argv.slice(2));
