/** Runs Eleventy's own command on a project whose configuration is TypeScript. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Outcome, repository, runNode } from "./outer-run.ts";

const TSX = pathToFileURL(path.join(repository, "node_modules/tsx/dist/esm/index.mjs")).href;
const ELEVENTY = path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs");
const ENTRY = pathToFileURL(path.join(repository, "src/index.ts")).href;

export function eleventy(args: readonly string[], cwd: string): Promise<Outcome> {
  return runNode(["--import", TSX, ELEVENTY, ...args], { cwd });
}

/** A configuration that is one call of `defineHandbook`. */
export function handbookConfig(options: object): string {
  return `import { defineHandbook } from ${JSON.stringify(ENTRY)};
export default defineHandbook(${JSON.stringify(options)});\n`;
}

/** A project of somebody's own, into which Lectern is plugged. */
export function pluginConfig(options: object): string {
  return `import lectern from ${JSON.stringify(ENTRY)};
export default function (config) {
  config.addPlugin(lectern, ${JSON.stringify(options)});
  return { dir: { input: "content", output: "site" } };
}\n`;
}
