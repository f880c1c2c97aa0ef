/** What is not read is no secret: one finding each, and no build waits for what never ends. */
import { spawnSync } from "node:child_process";
import { symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({ "a.md": "# A\n\n![x](pipe.png)\n", "sub/b.md": "# B\n" });
});
afterEach(() => remove(shop.folder));

const link = (name: string, target: string): Promise<void> => symlink(target, path.join(shop.content, name));
const pipe = (name: string): unknown => spawnSync("mkfifo", [path.join(shop.content, name)]);

test.skipIf(process.platform === "win32")("a build is green, and has one finding for each", async () => {
  await link("gone.md", "nowhere.md");
  await link("self.md", "self.md");
  await link("out.md", "/etc/passwd");
  await link("zero.md", "/dev/zero");
  await link("sub/up", "..");
  for (const name of ["pipe.md", "pipe.png", "course.yml", "reveal.json"]) pipe(name);
  const { code, stderr } = await shop.build("--verbose");
  expect(code).toBe(0);
  const found = [...stderr.matchAll(/^(\S+):1:1 {2}(path-\w+)/gm)].map(([, file, what]) => `${file} ${what}`);
  expect(found.map((one) => one.replace("content/", ""))).toEqual([
    "course.yml path-unread",
    "gone.md path-unread",
    "out.md path-outside",
    "pipe.md path-unread",
    "pipe.png path-unread",
    "reveal.json path-unread",
    "self.md path-unread",
    "sub/up path-unread",
    "zero.md path-outside",
  ]);
});

describe.skipIf(process.platform === "win32")("anchors.lock, which lies among the talks,", () => {
  const SECRET = "root:CANARY:0:0";

  test.each([
    "../secret",
    "../chain",
    ".env",
  ])("that is a link to %s says nothing of what is there, and is replaced", async (to) => {
    await writeFile(path.join(shop.folder, "secret"), SECRET);
    await writeFile(path.join(shop.content, ".env"), SECRET);
    await symlink("secret", path.join(shop.folder, "chain"));
    await link("anchors.lock", to);
    const { code, stdout, stderr } = await shop.build();
    expect(code).toBe(0);
    expect(stdout + stderr).not.toContain("CANARY");
    expect(stderr).toContain("path-outside");
    expect(await shop.build()).toMatchObject({
      code: 0,
      stderr: expect.not.stringContaining("anchors.lock"),
    });
  });

  test("that is a pipe, or a link to what never ends, is not waited for", async () => {
    await link("anchors.lock", "/dev/zero");
    expect(await shop.build()).toMatchObject({ code: 0 });
    await remove(path.join(shop.content, "anchors.lock"));
    pipe("anchors.lock");
    expect(await shop.build()).toMatchObject({ code: 0, stderr: expect.stringContaining("path-unread") });
  });
});
