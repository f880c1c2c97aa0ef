/** Reads what ships with Lectern: interface words, styles, scripts, icon. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Words } from "../model/words.ts";

/** The package's own folder, whether its code runs as sources or compiled. */
export const packageRoot = fileURLToPath(new URL("../..", import.meta.url));
export const layoutsFolder = path.join(packageRoot, "layouts");
const scriptsFolder = path.join(layoutsFolder, "scripts");

/** The interface in every language there is, by language tag; each file has the keys of `en.json`, no more, no less. */
export async function readWords(
  folder = path.join(layoutsFolder, "words"),
): Promise<ReadonlyMap<string, Words>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const read = async (name: string): Promise<[string, Words]> => {
    return [name.replace(".json", ""), JSON.parse(await readFile(path.join(folder, name), "utf8")) as Words];
  };
  const words = new Map(await Promise.all(names.map(read)));
  checkKeys(words);
  return words;
}

function checkKeys(words: ReadonlyMap<string, Words>): void {
  const expected = Object.keys(words.get("en") ?? {})
    .sort()
    .join();
  for (const [lang, own] of words) {
    if (Object.keys(own).sort().join() !== expected)
      throw new Error(`layouts/words/${lang}.json does not have the keys of en.json.`);
  }
}

export interface StyleOptions {
  /** Whether the styles of what only `dev` shows are in it. @default false */
  readonly withDev?: boolean;
  /** Absolute folder of the project's own. */
  readonly own?: string;
}

/** All styles as one sheet, in the order of their file names, without comments; the project's own come last. */
export async function readStyles({ withDev = false, own }: StyleOptions = {}): Promise<string> {
  const folders = [
    path.join(layoutsFolder, "styles"),
    ...(withDev ? [path.join(layoutsFolder, "dev")] : []),
    ...(own === undefined ? [] : [own]),
  ];
  const sheets = await Promise.all(folders.map((folder) => readAll(folder, ".css")));
  return squeeze(sheets.join("\n").replace(/\/\*[\s\S]*?\*\//g, ""));
}

/** `theme` runs before a page is painted, `page` on every page, `search` when it is first wanted. */
export type ScriptName = "theme" | "page" | "search";

/** The files of one script, those that it shares with others first, without the comments that have lines to themselves. */
export async function readScript(name: ScriptName): Promise<string> {
  const shared = name === "theme" ? "" : await readAll(path.join(scriptsFolder, "shared"), ".js");
  const script = `${shared}\n${await readAll(path.join(scriptsFolder, name), ".js")}`;
  return squeeze(script.replace(/^[ \t]*(?:\/\*[\s\S]*?\*\/|\/\/.*)[ \t]*$/gm, ""));
}

async function readAll(folder: string, extension: string): Promise<string> {
  const names = (await readdir(folder)).filter((file) => file.endsWith(extension)).sort();
  const texts = await Promise.all(names.map((file) => readFile(path.join(folder, file), "utf8")));
  return texts.join("\n");
}

function squeeze(text: string): string {
  return text
    .replace(/\s*\n\s*/g, "\n")
    .replace(/\n+/g, "\n")
    .trimStart();
}

/** Listens for changes while `dev` serves a page. */
export async function readReloadScript(): Promise<string> {
  return readFile(path.join(layoutsFolder, "dev", "reload.js"), "utf8");
}

export async function readIcon(): Promise<string> {
  return readFile(path.join(layoutsFolder, "icon.svg"), "utf8");
}
