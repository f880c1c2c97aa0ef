/** What `npm pack` makes is the same bytes wherever it is made, and can be installed in an empty folder and used there. */
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Lock } from "../../tools/lock-file.ts";
import { LICENCES } from "../support/licences.ts";
import { type Packed, packAsCompiled, packFromSources, run } from "../support/outer-pack.ts";
import {
  listFiles,
  makeTemporary,
  type Outcome,
  remove,
  repository,
  writeFiles,
} from "../support/outer-run.ts";

/** What npm keeps from before is not asked for again. */
const INSTALL = ["npm", "install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
/** Without a network, npm would try each package again, and wait before it does. */
const QUIET = ["--loglevel=error", "--fetch-retries=0", "--fetch-timeout=20000"];
const UNREACHABLE =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|E5\d\d)\b/;
const MOST_PACKAGES = 200;
/** Milliseconds: a busy machine is no fault. */
const PATIENCE = 900_000;

let folder: string;
let home: string;
let packed: Packed;
let other: Packed;
let installed: Outcome;

/** Once for all: each is seconds of work. */
beforeAll(async () => {
  folder = await makeTemporary();
  home = path.join(folder, "empty");
  await mkdir(home);
  other = await packAsCompiled(folder);
  // The one is what the other is, as a test says: what is installed need not wait for a compiler.
  [packed, installed] = await Promise.all([
    packFromSources(folder),
    run([...INSTALL, ...QUIET, other.tarball], home),
  ]);
}, PATIENCE);

afterAll(() => remove(folder));

describe("the tarball", () => {
  test("holds the compiled program, its types, the layouts and no sources or tests", () => {
    expect(packed.files).toEqual(
      expect.arrayContaining([
        ...["bin/lectern.js", "dist/cli/main.js", "dist/index.js", "dist/index.d.ts", "dist/core.d.ts"],
        ...["layouts/base.njk", "layouts/words/en.json", "layouts/icon.svg"],
        ...["package.json", "LICENSE", "README.md", "schemas/sections.schema.json"],
      ]),
    );
    expect(packed.files.filter((file) => /^(src|tests|tools|content|docs|_site)\//.test(file))).toEqual([
      "docs/findings.md",
    ]);
  });

  test("holds nothing of a source that is gone", () => {
    expect(packed.files).not.toContain("dist/left-over.js");
  });

  test("is the same bytes from another copy, of other times, in another zone and under another umask", () => {
    expect(packed.integrity).toMatch(/^sha512-/);
    expect(other.files).toEqual(packed.files);
    expect(other.integrity).toBe(packed.integrity);
  });

  test("has nothing to improve for publint", async () => {
    const { buffer } = new Uint8Array(await readFile(packed.tarball));
    const { messages, pkg } = await publint({ level: "suggestion", pack: { tarball: buffer } });
    expect(pkg["name"]).toBe("lectern");
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("names every package that the program imports among its dependencies, or as one that may be there", async () => {
    const manifest = JSON.parse(await readFile(path.join(repository, "package.json"), "utf8"));
    const { peerDependenciesMeta: optional } = manifest;
    expect(Object.keys(manifest.peerDependencies)).toEqual(Object.keys(optional));
    const dependencies = { ...manifest.dependencies, ...manifest.peerDependencies };
    const missing = new Set<string>();
    for (const file of packed.files.filter((name) => /^(dist|bin)\/.*\.js$/.test(name))) {
      const code = await readFile(path.join(packed.source, file), "utf8");
      for (const [, name] of code.matchAll(/(?:from|import)\s*\(?\s*"((?:@[\w-]+\/)?[\w-]+)[^"]*"/g)) {
        if (name !== undefined && name !== "node" && !(name in dependencies)) missing.add(`${file}: ${name}`);
      }
    }
    expect([...missing]).toEqual([]);
  });
});

describe("installed in an empty folder", () => {
  /** Skips, aloud, where nothing can be fetched. */
  const needsRegistry = (skip: (note: string) => void): void => {
    if (installed.code === 0) return;
    if (!UNREACHABLE.test(installed.stderr)) throw new Error(installed.stderr);
    console.warn("SKIPPED: the registry cannot be reached, so the packed tarball was not installed.");
    skip("no registry");
  };
  const command = (...args: readonly string[]): Promise<Outcome> =>
    run([path.join(home, "node_modules/.bin/lectern"), ...args], home);

  test("it brings few packages, each known by its hash, and one that runs something", async ({ skip }) => {
    needsRegistry(skip);
    const lock: Lock = JSON.parse(await readFile(path.join(home, "node_modules/.package-lock.json"), "utf8"));
    const packages = Object.entries(lock.packages);
    const others = packages.filter(([place]) => place !== "node_modules/lectern");
    console.log(`${others.length} packages are installed beside lectern`);
    expect(others.length).toBeGreaterThan(100);
    expect(others.length).toBeLessThanOrEqual(MOST_PACKAGES);
    expect(packages.filter(([, { integrity = "" }]) => !integrity.startsWith("sha512-"))).toEqual([]);
    expect(others.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place)).toEqual([
      "node_modules/esbuild",
    ]);
    expect(others.filter(([, { license = "" }]) => !LICENCES.has(license))).toEqual([]);
  });

  test("its command builds a folder of Markdown", async ({ skip }) => {
    needsRegistry(skip);
    await writeFiles(home, { "talks/devops.md": "# DevOps\n\n### Syndrômes\n\n```js\nlet a = 1;\n```\n" });
    const { code, stderr } = await command("build", "talks");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const page = await readFile(path.join(home, "_site/devops.html"), "utf8");
    expect(page).toMatch(/<section id="syndromes"[\s\S]*<span class="/);
    expect(await listFiles(path.join(home, "_site"))).toEqual(
      expect.arrayContaining(["index.html", "sections.html", "404.html", "devops.md"]),
    );
  });

  test("its sources are not needed", async ({ skip }) => {
    needsRegistry(skip);
    const files = await listFiles(path.join(home, "node_modules/lectern"));
    expect(files.filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))).toEqual([]);
  });

  test("the plugin and the core are imported by their names, and a configuration in TypeScript is read", async ({
    skip,
  }) => {
    needsRegistry(skip);
    const config = `import lectern, { defineHandbook } from "lectern";
import { slugify } from "lectern/core";
const title: string = [typeof lectern, slugify("Œuvre & cœur")].join(" ");
export default defineHandbook({ content: "more", output: "out", title });
`;
    await writeFiles(home, { ".eleventy.ts": config, "more/devops.md": "# DevOps\n" });
    const { code, stderr } = await command("build", "--config", ".eleventy.ts");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(await readFile(path.join(home, "out/index.html"), "utf8")).toContain("function oeuvre-coeur");
  });
});
