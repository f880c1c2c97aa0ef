/** What a run loads before it works: nothing that it does not need. */
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lectern, makeTemporary, remove, repository, writeFiles } from "../support/outer-run.ts";

/** Runs the sources of a checkout where nobody has compiled them. */
const PRESS = /\/node_modules\/(?:tsx|esbuild|get-tsconfig|resolve-pkg-maps)\//;

let home: string;

beforeAll(async () => {
  home = await makeTemporary();
});
afterAll(() => remove(home));

/** Addresses of the modules that the run has loaded, Node's own apart, relative to the repository. */
async function modulesOf(args: readonly string[]): Promise<readonly string[]> {
  const folder = path.join(home, "coverage");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const { code, stderr } = await lectern(args, { alone: true, cwd: home, env: { NODE_V8_COVERAGE: folder } });
  expect(code, stderr).toBe(0);
  const texts = await Promise.all(
    (await readdir(folder)).map((file) => readFile(path.join(folder, file), "utf8")),
  );
  const urls = texts.flatMap((text) =>
    (JSON.parse(text) as { result: { url: string }[] }).result.map(({ url }) => url),
  );
  const root = `${pathToFileURL(repository).href.replace(/\/$/, "")}/`;
  return [...new Set(urls)]
    .filter((url) => url.startsWith(root) && !PRESS.test(url))
    .map((url) => url.slice(root.length).replace(/\?.*$/, ""))
    .sort();
}

const packagesOf = (modules: readonly string[]): readonly string[] => [
  ...new Set(modules.flatMap((module) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1] ?? [])),
];

test("the version is said by the command's first file alone", async () => {
  expect(await modulesOf(["--version"])).toEqual(["bin/lectern.js"]);
});

test("the version beside a command is the same", async () => {
  const [alone, beside] = await Promise.all([
    lectern(["--version"], { alone: true }),
    lectern(["build", "--version"], { alone: true }),
  ]);
  expect(alone.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(beside).toEqual(alone);
});

test.each(["--help", "explain id-case"])("%s loads nothing of what builds", async (line) => {
  const modules = await modulesOf(line.split(" "));
  expect(packagesOf(modules)).toEqual(["fastest-levenshtein"]);
  expect(modules.filter((module) => /\/(?:eleventy|markdown|render|search|site)\//.test(module))).toEqual([]);
});

test("a check of talks without an image loads neither Eleventy nor what reads images", async () => {
  await writeFiles(home, { "talks/one.md": "# One\n\nWords.\n" });
  const packages = packagesOf(await modulesOf(["check", "talks", "--cache", path.join(home, "cache")]));
  expect(packages).toContain("markdown-it");
  expect(packages.filter((name) => /^(?:@11ty\/|image-size$|sharp$)/.test(name))).toEqual([]);
});
