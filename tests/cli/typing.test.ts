/** Titles typed key by key under `dev`, each key saved: no address is published by it. */
import { execFileSync, spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { bin, listFiles, openWorkshop, remove } from "../support/outer-run.ts";
import { freePort } from "../support/outer-server.ts";

const titles = Number(process.env["LECTERN_TITLES"] ?? 5);
const BETWEEN_KEYS = 8;
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test(`${titles} titles typed key by key leave no line in anchors.lock`, { timeout: 300_000 }, async () => {
  const head = "# Exposé\n\n## Le début\n\nDes mots qui ne changent pas.\n";
  const shop = await openWorkshop({ "a.md": head });
  await shop.build();
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...args], {
      cwd: shop.content,
      encoding: "utf8",
    });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "published");
  const lock = path.join(shop.content, "anchors.lock");
  const before = await readFile(lock, "utf8");
  const port = await freePort();
  const url = `http://localhost:${port}/a.html`;
  const args = [bin, "dev", shop.content, "--port", String(port), "--cache", shop.cache];
  const server = spawn(process.execPath, args, {
    cwd: shop.folder,
    stdio: "ignore",
    env: { ...process.env, CI: "" },
  });
  const page = (): Promise<string> =>
    fetch(url).then(
      (response) => response.text(),
      () => "",
    );
  try {
    while (!(await page()).includes("Le début")) await pause(100);
    let text = head;
    for (let number = 1; number <= titles; number += 1) {
      const title = `## Titre ${number} tapé lettre à lettre`;
      for (let keys = 1; keys <= title.length; keys += 1) {
        await writeFile(path.join(shop.content, "a.md"), `${text}\n${title.slice(0, keys)}\n`);
        await pause(BETWEEN_KEYS);
      }
      text = `${text}\n${title}\n\nEt ce qui va dessous.\n`;
    }
    await writeFile(path.join(shop.content, "a.md"), text);
    const deadline = performance.now() + 120_000;
    while (!(await page()).includes(`Titre ${titles} tapé lettre à lettre`)) {
      if (performance.now() > deadline) throw new Error("The last title never showed.");
      await pause(200);
      await writeFile(path.join(shop.content, "a.md"), text);
    }
    expect(await readFile(lock, "utf8")).toBe(before);
    expect(git("status", "--short").trim()).toBe("M a.md");
    expect((await listFiles(shop.content)).filter((file) => !file.startsWith(".git"))).toEqual([
      "a.md",
      "anchors.lock",
    ]);
  } finally {
    server.kill("SIGKILL");
    await pause(100);
    await remove(shop.folder);
  }
});
