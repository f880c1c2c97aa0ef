/** Configurations as projects write them, and Eleventy's own command that reads those in TypeScript. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Outcome, repository, runNode } from "./outer-run.ts";

const TSX = pathToFileURL(path.join(repository, "node_modules/tsx/dist/esm/index.mjs")).href;
const ELEVENTY = path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs");
const ENTRY = pathToFileURL(path.join(repository, "dist/index.js")).href;

export function eleventy(args: readonly string[], cwd: string): Promise<Outcome> {
  const loader = args.some((arg) => arg.endsWith(".ts")) ? ["--import", TSX] : [];
  return runNode([...loader, ELEVENTY, ...args], { cwd });
}

/** A configuration that is one call of `defineHandbook`. */
export function handbookConfig(options: object): string {
  return `import { defineHandbook } from ${JSON.stringify(ENTRY)};
export default defineHandbook(${JSON.stringify(options)});\n`;
}

/** The same in a function of somebody's own: Lectern cannot know what else it does. */
export function wrappedConfig(options: object): string {
  return handbookConfig(options).replace(
    /export default (.*);/s,
    "const own = $1;\nexport default Object.assign((...given) => own(...given), { options: own.options });",
  );
}

let written = 0;

/** Writes such a configuration and returns where; each has a name of its own, for a process reads a module once. */
export async function writeConfig(folder: string, options: object): Promise<string> {
  written += 1;
  const place = path.join(folder, `handbook-${written}.mjs`);
  await writeFile(place, handbookConfig(options));
  return place;
}

/** A project of somebody's own, into which Lectern is plugged. */
export function pluginConfig(options: object): string {
  return `import lectern from ${JSON.stringify(ENTRY)};
export default function (config) {
  config.addPlugin(lectern, ${JSON.stringify(options)});
  return { dir: { input: "content", output: "site" } };
}\n`;
}
