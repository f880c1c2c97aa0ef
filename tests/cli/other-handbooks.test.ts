/** A talk links into another handbook by its inventory: a file, or an address that is asked and kept. */
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeConfig } from "../support/outer-eleventy.ts";
import { lectern, makeTemporary, remove, writeFiles } from "../support/outer-run.ts";
import { serveStatic } from "../support/outer-server.ts";

let home: string;
beforeEach(async () => {
  home = await makeTemporary();
  await writeFiles(home, { "theirs/ci.md": "# CI\n\n## Tests utiles\n\nx\n" });
  const build = ["build", "theirs", "--output", "out", "--base-url", "https://b.example/livre"];
  expect(await lectern(build, { cwd: home })).toMatchObject({ code: 0 });
});
afterEach(() => remove(home));

const LINKS = "# A\n\n[good](handbook:livre/ci#tests-utiles)\n\n[bad](handbook:livre/ci#test-utiles)\n";

async function check(handbooks: object, command = "check") {
  await writeFiles(home, { "ours/a.md": LINKS });
  const config = await writeConfig(home, { content: "ours", handbooks });
  return lectern([command, "--config", config, "--cache", "cache"], { cwd: home });
}

test("from a file that says its own address", async () => {
  const { code, stdout } = await check({ livre: "out/sections.json" });
  expect(code).toBe(1);
  expect(stdout).toContain(
    'ours/a.md:5:7  link-missing  "test-utiles" is not a section of that handbook. Did you mean "ci.html#tests-utiles"?',
  );
  expect(stdout).toContain("1 warning");
  expect(await check({ livre: "out/sections.json" }, "build")).toMatchObject({ code: 0 });
  const page = await readFile(path.join(home, "_site/a.html"), "utf8");
  expect(page).toContain('href="https://b.example/livre/ci.html#tests-utiles"');
});

test("from an address, and from the copy of it while nobody answers", async () => {
  const host = await serveStatic(path.join(home, "out"));
  const { stdout } = await check({ livre: host.url });
  await host.close();
  expect(stdout).toMatch(/ours\/a\.md:5:7 {2}link-missing/);
  expect((await check({ livre: host.url })).stdout).toBe(stdout);
  await rm(path.join(home, "cache"), { recursive: true });
  const alone = await check({ livre: host.url });
  expect(alone.stdout).toMatch(/ours\/a\.md:3:8 {2}handbook-unreadable .*cannot be had/);
});

test("a handbook without an address is told of", async () => {
  await lectern(["build", "theirs", "--output", "bare"], { cwd: home });
  expect((await check({ livre: "bare/sections.json" })).stdout).toContain("write { url, inventory }");
  const placed = { url: "https://d.example", inventory: "bare/sections.json" };
  expect((await check({ livre: placed })).stdout).toContain("1 warning");
});
