/** A build that fails says where, and leaves the last good site as it was. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { holdOutput } from "../../src/io/hold-output.ts";
import {
  bin,
  fingerprint,
  lectern,
  listFiles,
  openWorkshop,
  remove,
  type Workshop,
  writeFiles,
} from "../support/outer-run.ts";

let shop: Workshop;

afterEach(() => remove(shop.folder));

const GOOD = { "a.md": "# A\n", "b/c.md": "# C\n" };

/** Sites that were begun and never published. */
async function stagesIn(cache: string): Promise<readonly string[]> {
  return (await listFiles(cache)).filter((file) => file.startsWith("."));
}

describe("what cannot be published", () => {
  test.each([
    [
      "front matter that is no YAML",
      { "bad.md": '---\ntitle: "open\ntags: [a\n---\n# Bad\n' },
      /bad\.md:\d+:\d+ {2}error front-matter-invalid/,
    ],
    [
      "a text with a colon",
      { "bad.md": "---\ntitle: Git: the good parts\n---\n" },
      /bad\.md:2:\d+ {2}error front-matter-invalid[\s\S]*title: Git: the good parts/,
    ],
    [
      "two files for one page",
      { "My Talk.md": "# One\n", "my-talk.md": "# Two\n" },
      /my-talk\.md:1:1 {2}error page-duplicate .*My Talk\.md.*my-talk\.html/,
    ],
    [
      "two extensions for one page",
      { "talk.md": "# One\n", "talk.markdown": "# Two\n" },
      /error page-duplicate/,
    ],
    [
      "front matter in JavaScript",
      { "bad.md": "---js\n{ title: 'x' }\n---\n# Bad\n" },
      /bad\.md:1:1 {2}error front-matter-format/,
    ],
  ])("%s: exit 1, its place, and the last good site untouched", async (_title, files, expected) => {
    shop = await openWorkshop(GOOD);
    expect((await shop.build()).code).toBe(0);
    const before = await fingerprint(shop.output);
    await writeFiles(shop.content, files as unknown as Record<string, string>);
    const { code, stderr } = await shop.build();
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at |fault of Lectern/);
    expect(code).toBe(1);
    expect(await fingerprint(shop.output)).toEqual(before);
    expect(await stagesIn(shop.cache)).toEqual([]);
  });

  test("a draft that is broken is found too, for it cannot be read as a draft", async () => {
    shop = await openWorkshop({ ...GOOD, "d.md": "---\ndraft: true\ntitle: a: b\n---\n" });
    expect((await shop.build()).code).toBe(1);
  });

  test.skipIf(process.getuid?.() === 0)("a file that may not be read is named", async () => {
    shop = await openWorkshop(GOOD);
    await chmod(path.join(shop.content, "a.md"), 0);
    const { code, stderr } = await shop.build();
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining("a.md:1:1") });
  });
});

describe("two builds at once into one output", () => {
  test("follow one another, and the site is that of one of them", async () => {
    shop = await openWorkshop(GOOD);
    const outcomes = await Promise.all([shop.build("--no-frozen"), shop.build("--title", "Other")]);
    expect(outcomes.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
      { code: 0, stderr: expect.not.stringMatching(/fault of Lectern/) },
      { code: 0, stderr: expect.not.stringMatching(/fault of Lectern/) },
    ]);
    expect(await stagesIn(shop.cache)).toEqual([]);
    const titles = await Promise.all(
      ["a.html", "b/c.html"].map(async (name) => (await shop.page(name)).includes("Other")),
    );
    expect(titles[0]).toBe(titles[1]);
  });

  test("one that is not to wait is refused, names the process that has the output, and changes nothing", async () => {
    shop = await openWorkshop(GOOD);
    await shop.build();
    const before = await fingerprint(shop.output);
    const held = await holdOutput(shop.output, shop.cache, { longest: 0 });
    const { code, stderr } = await shop.build("--wait", "0", "--title", "Other");
    held.release();
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(
        `^lectern: process ${process.pid} builds .*site, too\\. .*--wait SECONDS`,
      ),
    });
    expect(await fingerprint(shop.output)).toEqual(before);
    expect((await shop.build("--wait", "0", "--title", "Other")).code).toBe(0);
  });
});

/** A folder that something is mounted on cannot be renamed. */
const mayMount = spawnSync("unshare", ["-m", "true"]).status === 0;

describe.skipIf(!mayMount)("an output that is a mount point", () => {
  test("gets the same files, one by one, and the build says so", async () => {
    shop = await openWorkshop(GOOD);
    await shop.build();
    const swapped = await fingerprint(shop.output);
    const mounted = path.join(shop.folder, "mounted");
    const real = path.join(shop.folder, "real");
    await mkdir(mounted);
    await mkdir(real);
    const command = [bin, "build", shop.content, "--output", mounted, "--cache", shop.cache];
    const script = 'mount --bind "$1" "$2" && shift 2 && exec "$@"';
    const build = (...flags: readonly string[]) =>
      spawnSync(
        "unshare",
        ["-m", "sh", "-c", script, "sh", real, mounted, process.execPath, ...command, ...flags],
        { encoding: "utf8", env: { ...process.env, CI: "" } },
      );
    const strict = build("--publish", "swap");
    expect(strict.stderr).toMatch(/mounted cannot be swapped, and --publish swap asks for nothing else/);
    expect([strict.status, await fingerprint(real)]).toEqual([1, {}]);
    const { status, stderr } = build();
    expect(stderr).toMatch(/cannot be swapped: its files were replaced one by one/);
    expect(status).toBe(0);
    expect(await fingerprint(real)).toEqual(swapped);
    expect(await stagesIn(shop.cache)).toEqual([]);
  });
});

describe("a site that a killed run left under its other name", () => {
  test("comes back even with a build that fails", async () => {
    shop = await openWorkshop(GOOD);
    await shop.build();
    const before = await fingerprint(shop.output);
    const prefix = createHash("sha256").update(shop.output).digest("hex").slice(0, 12);
    await rename(shop.output, path.join(shop.cache, `.lectern-${prefix}-old-1-00000000`));
    await writeFiles(shop.content, { "bad.md": "---\ntitle: a: b\n---\n" });
    expect((await shop.build()).code).toBe(1);
    expect(await fingerprint(shop.output)).toEqual(before);
  });
});

describe("an output that is not ours", () => {
  test("is refused with a sentence and left alone", async () => {
    shop = await openWorkshop(GOOD);
    await writeFiles(shop.output, { "thesis.tex": "years of work", "index.html": "mine" });
    const before = await fingerprint(shop.output);
    const { code, stderr } = await shop.build();
    expect(stderr).toMatch(/holds files that Lectern did not write/);
    expect(code).toBe(1);
    expect(await fingerprint(shop.output)).toEqual(before);
  });

  test("may be an empty folder", async () => {
    shop = await openWorkshop(GOOD);
    await mkdir(shop.output);
    expect((await shop.build()).code).toBe(0);
  });

  test("is never the content folder itself, nor a folder above it", async () => {
    shop = await openWorkshop({ ...GOOD, "lectern/x.md": "# X\n" });
    const before = await fingerprint(shop.content);
    for (const output of [shop.content, shop.folder]) {
      const { code } = await lectern(["build", shop.content, "--output", output, "--cache", shop.cache]);
      expect(code).toBe(1);
    }
    expect(await fingerprint(shop.content)).toEqual(before);
  });

  test("may be a file's name only when there is no such file", async () => {
    shop = await openWorkshop(GOOD);
    await writeFile(shop.output, "a file");
    const { code, stderr } = await shop.build();
    expect(stderr).toContain("is a file. Choose a folder");
    expect(code).toBe(1);
  });
});

test("a file in the place of the content folder is named as one", async () => {
  shop = await openWorkshop(GOOD);
  const { code, stderr } = await lectern(["build", "content/a.md"], { cwd: shop.folder, alone: true });
  expect(stderr).toContain("content/a.md is a file. Name the folder of your talks: lectern build content");
  expect(code).toBe(1);
});
