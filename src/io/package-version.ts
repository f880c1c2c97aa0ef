/** What this package is made of, as one word: two that differ anywhere are two versions. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { layoutsFolder, packageRoot } from "./package-files.ts";
import { listFolder } from "./scan-content.ts";

let version: Promise<string> | undefined;

export function packageVersion(): Promise<string> {
  version ??= readVersion();
  return version;
}

async function readVersion(): Promise<string> {
  const own = fileURLToPath(new URL("..", import.meta.url));
  const code = listFolder(own).filter((file) => /(?<!\.d)\.(?:js|ts)$/.test(file));
  const files = [...code, ...listFolder(layoutsFolder), ...(await listManifests())];
  const hash = createHash("sha256").update(LETTERS.join(" "));
  // One after the other: some machines allow few open files.
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** What Node says of letters and dates. */
const LETTERS = ["unicode", "icu", "cldr"].map((name) => process.versions[name] ?? "");

/** Of this package, of what it depends on, and of what that depends on. */
async function listManifests(): Promise<readonly string[]> {
  const own = path.join(packageRoot, "package.json");
  const first = await dependenciesOf(own);
  const second = await Promise.all(first.map(dependenciesOf));
  return [...new Set([own, ...first, ...second.flat()])].sort();
}

/** The manifests of what the package of `manifest` depends on. */
async function dependenciesOf(manifest: string): Promise<readonly string[]> {
  const { dependencies = {} } = JSON.parse(await readFile(manifest, "utf8")) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  const require = createRequire(manifest);
  return Object.keys(dependencies).flatMap((name) => {
    const places = (require.resolve.paths(name) ?? []).map((folder) =>
      path.join(folder, name, "package.json"),
    );
    return places.find((file) => existsSync(file)) ?? [];
  });
}
