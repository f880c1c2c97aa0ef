/** Runs a configuration: one that imports "lectern" finds it, and one that fails is named with the line that does. */
import { readFile } from "node:fs/promises";
import module from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { HandbookConfig } from "../eleventy/define-handbook.ts";
import { packageRoot } from "../io/package-files.ts";
import { BuildFailure } from "./build-failure.ts";

/** `file` is as it was named, `place` the same, absolute. */
export async function loadConfig(file: string, place: string): Promise<HandbookConfig> {
  lendLectern();
  const imported = await importConfig(place).catch(async (error: unknown) => {
    throw new BuildFailure(await describeFault(error, file, place));
  });
  const config = defaultExport(imported);
  if (typeof config === "function" && "options" in config) return config as HandbookConfig;
  throw new BuildFailure(`${file} must have defineHandbook({ … }) as its default export.`);
}

async function importConfig(place: string): Promise<unknown> {
  const url = pathToFileURL(place).href;
  if (!isTypeScript(place)) return import(url);
  return (await import("tsx/esm/api")).tsImport(url, import.meta.url);
}

function isTypeScript(place: string): boolean {
  return /\.[cm]?ts$/.test(place);
}

/** A TypeScript file in a package that is not a module has its default export one level down. */
function defaultExport(imported: unknown): unknown {
  const { default: exported } = imported as { default?: unknown };
  const isWrapped = typeof exported === "object" && exported !== null && "default" in exported;
  return isWrapped ? (exported as { default: unknown }).default : exported;
}

type ResolveFilename = (this: unknown, request: string, ...others: unknown[]) => string;

let isLent = false;

/** Whoever runs Lectern by npx, or from elsewhere, has none beside the configuration. One that is there comes first. */
function lendLectern(): void {
  if (isLent) return;
  isLent = true;
  const entry = (name: string): string =>
    new URL(`../${name}${path.extname(import.meta.url)}`, import.meta.url).href;
  const places: Readonly<Record<string, string>> = { lectern: entry("index"), "lectern/core": entry("core") };
  module.register(pathToFileURL(path.join(packageRoot, "bin/find-lectern.mjs")), { data: places });
  // A TypeScript file in a folder that says nothing of modules is compiled to `require`, which asks no hook.
  const loader = module as unknown as { _resolveFilename: ResolveFilename };
  const resolve = loader._resolveFilename;
  loader._resolveFilename = function (request, ...others) {
    const own = places[request];
    try {
      return resolve.call(this, request, ...others);
    } catch (error) {
      if (own === undefined) throw error;
      return fileURLToPath(own);
    }
  };
}

/** The configuration is its author's: what it throws is told as what is wrong there, at its line. */
async function describeFault(error: unknown, file: string, place: string): Promise<string> {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  const missing = /Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1];
  const text = await readFile(place, "utf8");
  // Compiled code has lines of its own, which nobody wrote.
  const told = isTypeScript(place) ? message : `${message}\n${stack}`;
  const line = missing === undefined ? lineIn(told, path.basename(place)) : lineNaming(missing, text);
  const at = line === undefined ? file : `${file}:${line}`;
  const said = /\bERROR: (.*)/.exec(message)?.[1] ?? message.split("\n")[0];
  if (missing === undefined) return `${at}  The configuration cannot be run: ${said}`;
  const remedy = path.isAbsolute(missing)
    ? "Write its path from this file."
    : `Install it beside the configuration: npm install ${missing}`;
  return `${at}  "${path.isAbsolute(missing) ? path.basename(missing) : missing}" is not there to be imported. ${remedy}`;
}

/** What stands behind the first `name:`. */
function lineIn(told: string, name: string): number | undefined {
  const at = told.indexOf(`${name}:`);
  const line = at < 0 ? undefined : /^\d+/.exec(told.slice(at + name.length + 1))?.[0];
  return line === undefined ? undefined : Number(line);
}

function lineNaming(missing: string, text: string): number | undefined {
  const name = path.basename(missing);
  const at = text
    .split("\n")
    .findIndex((line) => /\b(?:import|from|require)\b/.test(line) && line.includes(name));
  return at < 0 ? undefined : at + 1;
}
