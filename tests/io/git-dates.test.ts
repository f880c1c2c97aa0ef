/** When talks changed, asked of real repositories. */
import { execFileSync } from "node:child_process";
import { rename, rm, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readGitDates } from "../../src/io/git-dates.ts";
import { folderInRepository } from "../../src/io/git-root.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

let folder: string;
let content: string;

beforeEach(async () => {
  folder = await makeTemporary();
  content = path.join(folder, "talks");
  await writeFiles(content, { "a.md": "# A\n", "part/é b.md": "# B\n" });
});

afterEach(() => remove(folder));

function git(...args: string[]): void {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@b.c"];
  execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "ignore" });
}

/** Author and committer differ, as they do after a rebase. */
function commit(authored: string, ...more: string[]): void {
  git("add", "-A");
  git("-c", "core.hooksPath=/dev/null", "commit", "-qm", "words", `--date=${authored}`, ...more);
}

async function datesOf(...talks: string[]): Promise<Record<string, string>> {
  return Object.fromEntries(await readGitDates(content, talks.map(sourcePath)));
}

const TALKS = ["a.md", "part/é b.md"];

describe("in a repository", () => {
  beforeEach(() => {
    git("init", "-q");
    commit("2026-05-12T12:00:00+0000");
  });

  test("a file of more bytes than any talk has is not read for its day", async () => {
    await truncate(path.join(content, "a.md"), 200_000_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await datesOf("a.md")).toEqual({});
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });

  test("each talk has the day of the author's last change", async () => {
    await writeFile(path.join(content, "a.md"), "# A, corrected\n");
    commit("2026-06-01T09:00:00+0000");
    expect(await datesOf(...TALKS)).toEqual({ "a.md": "2026-06-01", "part/é b.md": "2026-05-12" });
  });

  test("the day is that of UTC, whatever zone the author was in", async () => {
    await writeFile(path.join(content, "a.md"), "# A, late\n");
    commit("2026-06-01T23:30:00-0500");
    expect((await datesOf("a.md"))["a.md"]).toBe("2026-06-02");
  });

  test("the latest day counts where the log has them in another order", async () => {
    await writeFile(path.join(content, "a.md"), "# A, rebased\n");
    commit("2025-01-01T12:00:00+0000");
    expect((await datesOf("a.md"))["a.md"]).toBe("2026-05-12");
  });

  test("a change elsewhere in the repository is none of a talk", async () => {
    await writeFiles(folder, { "other/a.md": "# Another\n" });
    commit("2026-07-01T12:00:00+0000");
    expect((await datesOf("a.md"))["a.md"]).toBe("2026-05-12");
  });

  test("a talk that was changed and not committed has no day, nor has one that git does not know", async () => {
    await writeFiles(content, { "a.md": "# A, draft\n", "new.md": "# New\n" });
    expect(await datesOf("a.md", "new.md", "part/é b.md")).toEqual({ "part/é b.md": "2026-05-12" });
  });

  test("a talk that was taken out and stands there again uncommitted has no day", async () => {
    await rm(path.join(content, "a.md"));
    commit("2026-06-01T12:00:00+0000");
    await writeFile(path.join(content, "a.md"), "# A\n");
    expect(await datesOf("a.md")).toEqual({});
  });

  test("line ends of another system are no change", async () => {
    await writeFile(path.join(content, "a.md"), "# A\r\n");
    expect(await datesOf("a.md")).toEqual({ "a.md": "2026-05-12" });
  });

  test("a shallow clone says nothing", async () => {
    await writeFile(path.join(content, "a.md"), "# A, corrected\n");
    commit("2026-06-01T09:00:00+0000");
    git("clone", "-q", "--depth", "1", `file://${folder}`, "shallow");
    const shallow = path.join(folder, "shallow/talks");
    expect((await readGitDates(shallow, TALKS.map(sourcePath))).size).toBe(0);
    git("clone", "-q", `file://${folder}`, "whole");
    expect((await readGitDates(path.join(folder, "whole/talks"), TALKS.map(sourcePath))).size).toBe(2);
  });

  test("a commit is seen by the next build of the same process", async () => {
    expect((await datesOf("a.md"))["a.md"]).toBe("2026-05-12");
    await writeFile(path.join(content, "a.md"), "# A, again\n");
    expect(await datesOf("a.md")).toEqual({});
    commit("2026-08-01T12:00:00+0000");
    expect((await datesOf("a.md"))["a.md"]).toBe("2026-08-01");
  });

  test("no program that the repository names is run", async () => {
    const trap = path.join(folder, "trap");
    const program = path.join(folder, "program.sh");
    await writeFile(program, `#!/bin/sh\ntouch ${trap}\n`, { mode: 0o755 });
    git("config", "log.showSignature", "true");
    git("config", "gpg.program", program);
    git("config", "core.fsmonitor", program);
    git("config", "core.pager", program);
    git("config", "diff.external", program);
    git("config", "filter.x.clean", program);
    await writeFile(path.join(content, ".gitattributes"), "*.md filter=x\n");
    expect(await datesOf("a.md")).toEqual({ "a.md": "2026-05-12" });
    await expect(rm(trap)).rejects.toThrow(/ENOENT/);
  });

  test("a repository that cannot be read says nothing, and nothing fails", async () => {
    await rename(path.join(folder, ".git/HEAD"), path.join(folder, ".git/TAIL"));
    expect(await datesOf(...TALKS)).toEqual({});
  });

  test("the content folder is named as the repository names it", () => {
    expect(folderInRepository(content)).toBe("talks");
    expect(folderInRepository(folder)).toBe("");
  });
});

test("outside a repository nothing is said, and an empty one says nothing", async () => {
  expect(await datesOf(...TALKS)).toEqual({});
  git("init", "-q");
  expect(await datesOf(...TALKS)).toEqual({});
});
