/** What `npm pack` makes can be installed in an empty folder and used there at once. */
import { spawn } from "node:child_process";
import { cp, mkdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  listFiles,
  makeTemporary,
  type Outcome,
  remove,
  repository,
  writeFiles,
} from "../support/outer-run.ts";

const PARTS = [
  "bin",
  "src",
  "layouts",
  "docs",
  "package.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
];
const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];

const online = await canReachRegistry();
if (!online)
  console.warn("SKIPPED: the registry cannot be reached, so the packed tarball was not installed.");

let folder: string;
let packed: string[];
let tarball: string;

/** Packed from a copy, so that compiling does not disturb the tests that run beside this one. */
beforeAll(async () => {
  folder = await makeTemporary();
  const copy = path.join(folder, "copy");
  await mkdir(copy);
  for (const part of PARTS) {
    await cp(path.join(repository, part), path.join(copy, part), { recursive: true }).catch(() => undefined);
  }
  await symlink(path.join(repository, "node_modules"), path.join(copy, "node_modules"));
  const { code, stdout, stderr } = await run(
    "npm",
    ["pack", "--json", "--pack-destination", folder, "--loglevel=error"],
    copy,
  );
  if (code !== 0) throw new Error(stderr);
  const [report] = JSON.parse(stdout.slice(stdout.indexOf("["))) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = report.files.map((file) => file.path);
  tarball = path.join(folder, report.filename);
}, 120_000);

afterAll(() => remove(folder));

function run(program: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = { ...process.env, CI: "" };
    const child = spawn(program, [...args], { cwd, env, shell: process.platform === "win32" });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", (error) => resolve({ code: 1, stdout, stderr: String(error) }));
    child.on("close", (code) => resolve({ code, stdout, stderr: stderr.replace(/^npm warn .*\n/gm, "") }));
  });
}

async function canReachRegistry(): Promise<boolean> {
  return (
    (
      await run(
        "npm",
        ["view", "valibot", "version", "--fetch-retries=0", "--fetch-timeout=8000"],
        repository,
      )
    ).code === 0
  );
}

describe("the tarball", () => {
  test("holds the compiled program, its types, the layouts and no sources or tests", () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        ...["bin/lectern.js", "dist/cli/main.js", "dist/index.js", "dist/index.d.ts", "dist/core.d.ts"],
        ...[
          "layouts/base.njk",
          "layouts/words/en.json",
          "layouts/icon.svg",
          "package.json",
          "LICENSE",
          "README.md",
        ],
      ]),
    );
    expect(packed.filter((file) => /^(src|tests|content|docs|_site)\//.test(file))).toEqual([
      "docs/findings.md",
    ]);
  });

  test("names every package that the program imports among its dependencies, or as one that may be there", async () => {
    const manifest = JSON.parse(await readFile(path.join(repository, "package.json"), "utf8"));
    const { peerDependenciesMeta: optional } = manifest;
    expect(Object.keys(manifest.peerDependencies)).toEqual(Object.keys(optional));
    const dependencies = { ...manifest.dependencies, ...manifest.peerDependencies };
    const missing = new Set<string>();
    for (const file of packed.filter((name) => /^(dist|bin)\/.*\.js$/.test(name))) {
      const code = await readFile(path.join(folder, "copy", file), "utf8");
      for (const [, name] of code.matchAll(/(?:from|import)\s*\(?\s*"((?:@[\w-]+\/)?[\w-]+)[^"]*"/g)) {
        if (name !== undefined && name !== "node" && !(name in dependencies)) missing.add(`${file}: ${name}`);
      }
    }
    expect([...missing]).toEqual([]);
  });
});

describe.skipIf(!online)("installed in an empty folder", () => {
  let home: string;

  beforeAll(async () => {
    home = path.join(folder, "empty");
    await mkdir(home);
    const installed = await run("npm", ["install", "--ignore-scripts", ...QUIET, tarball], home);
    if (installed.code !== 0) throw new Error(installed.stderr);
    await writeFiles(home, { "talks/devops.md": "# DevOps\n\n### Syndrômes\n\n```js\nlet a = 1;\n```\n" });
  }, 240_000);

  test("npx lectern builds a folder of Markdown", async () => {
    const { code, stderr } = await run("npx", ["--no-install", "lectern", "build", "talks"], home);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const page = await readFile(path.join(home, "_site/devops.html"), "utf8");
    expect(page).toMatch(/<section id="syndromes"[\s\S]*<span class="/);
    expect(await listFiles(path.join(home, "_site"))).toEqual(
      expect.arrayContaining(["index.html", "sections.html", "404.html", "devops.md"]),
    );
  });

  test("its sources are not needed", async () => {
    const files = await listFiles(path.join(home, "node_modules/lectern"));
    expect(files.filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))).toEqual([]);
  });

  test("the plugin and the core can be imported by their names", async () => {
    const script = `import lectern, { defineHandbook } from "lectern"; import { slugify } from "lectern/core";
      console.log(typeof lectern, typeof defineHandbook, slugify("Œuvre & cœur"));`;
    await writeFiles(home, { "try.mjs": script });
    expect((await run(process.execPath, ["try.mjs"], home)).stdout.trim()).toBe(
      "function function oeuvre-coeur",
    );
  });

  test("a project's TypeScript configuration is read", async () => {
    const config = `import { defineHandbook } from "lectern";\nexport default defineHandbook({ content: "talks", output: "out", title: "Ours" });\n`;
    await writeFiles(home, { ".eleventy.ts": config });
    const { code, stderr } = await run(
      "npx",
      ["--no-install", "lectern", "build", "--config", ".eleventy.ts"],
      home,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(await readFile(path.join(home, "out/index.html"), "utf8")).toContain("Ours");
  });
});
