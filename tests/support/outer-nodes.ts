/** Other versions of Node, out of npm's packages of them: unpacked beside the system, and kept from one run to the next. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const WAIT = 300_000;

/** Absolute; undefined, aloud, where it cannot be had. */
export function findNode(version: string): string | undefined {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const folder = path.join(os.tmpdir(), `lectern-packages-${os.userInfo().uid}`, `node-${version}`);
  const place = path.join(
    folder,
    "node_modules",
    name,
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (!existsSync(place)) install(folder, `${name}@${version}`);
  if (spawnSync(place, ["--version"]).status === 0) return place;
  console.warn(`SKIPPED: Node ${version} (the package ${name}) cannot be had.`);
  return undefined;
}

function install(folder: string, what: string): void {
  mkdirSync(folder, { recursive: true });
  const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder, what];
  spawnSync("npm", args, { stdio: "ignore", timeout: WAIT, shell: process.platform === "win32" });
}
