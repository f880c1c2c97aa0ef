/** What this package is made of, as one word: two that differ anywhere are two versions. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { layoutsFolder } from "./package-files.ts";
import { listFolder } from "./scan-content.ts";

/** What reads and prints a talk besides our own code. */
const DEPENDENCIES = ["markdown-it", "shiki", "parse5", "franc-min", "@orama/stemmers", "github-slugger"];

let version: Promise<string> | undefined;

export function packageVersion(): Promise<string> {
  version ??= readVersion();
  return version;
}

async function readVersion(): Promise<string> {
  const own = fileURLToPath(new URL("..", import.meta.url));
  const code = listFolder(own).filter((file) => /\.(?:js|ts)$/.test(file));
  const files = [...code, ...listFolder(layoutsFolder), ...manifests()];
  const texts = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash("sha256").update(process.versions["unicode"] ?? "");
  for (const text of texts) hash.update(text);
  return hash.digest("hex").slice(0, 16);
}

function manifests(): readonly string[] {
  const require = createRequire(import.meta.url);
  return DEPENDENCIES.flatMap((name) => {
    const folders = require.resolve.paths(name) ?? [];
    return folders
      .map((folder) => path.join(folder, name, "package.json"))
      .filter((file) => existsSync(file))
      .slice(0, 1);
  });
}
