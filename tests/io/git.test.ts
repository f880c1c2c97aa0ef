/** A repository that came with the talks is data: asking git about it runs nothing that it names. */
import { execFileSync } from "node:child_process";
import { chmod, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askGit, askGitNow, unlessEndless } from "../../src/io/git.ts";
import { readGitDates } from "../../src/io/git-dates.ts";
import { readCommitted } from "../../src/io/git-head.ts";
import { fingerprintInputs } from "../../src/io/run-record.ts";
import { describeFault } from "../../src/io/system-fault.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

const LOCK = "a.html# live - A\n";

/** Settings whose value git runs, now or then. */
const PROGRAMS = [
  ...["core.fsmonitor", "core.pager", "core.editor", "core.askPass", "core.alternateRefsCommand"],
  ...["pager.log", "pager.cat-file", "gpg.program", "alias.cat-file", "alias.rev-parse"],
  ...["diff.external", "diff.trap.textconv", "diff.trap.command"],
  ...["filter.trap.smudge", "filter.trap.clean", "filter.trap.process"],
];

let folder: string;
let content: string;

beforeEach(async () => {
  folder = await makeTemporary();
  content = path.join(folder, "talks");
  const attributes = "* diff=trap filter=trap\n";
  await writeFiles(content, { "a.md": "# A\n", "anchors.lock": LOCK, ".gitattributes": attributes });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "words");
  await writeFiles(folder, { "traces/.keep": "" });
});

afterEach(() => remove(folder));

function git(...args: string[]): string {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "core.hooksPath=/dev/null"];
  return execFileSync("git", [...identity, ...args], { cwd: content, encoding: "utf8", stdio: "pipe" });
}

/** A command that leaves a trace where it runs. */
async function writeTrap(name: string): Promise<string> {
  const place = path.join(folder, name);
  await writeFiles(folder, { [name]: `#!/bin/sh\ntouch "${folder}/traces/${name}"\ncat\n` });
  await chmod(place, 0o755);
  return place;
}

async function traces(): Promise<string[]> {
  return (await readdir(path.join(folder, "traces"))).filter((name) => name !== ".keep");
}

/** Every question that a build asks. */
async function askEverything(): Promise<void> {
  readCommitted(content, "anchors.lock");
  await readGitDates(content, [sourcePath("a.md")]);
  await fingerprintInputs({ content, without: [], lock: path.join(content, "anchors.lock"), told: "" });
}

/** As a partial clone is that lacks the file: git fetches it when it is asked for. */
async function lacking(file: string, remote: Readonly<Record<string, string>>): Promise<void> {
  const blob = git("rev-parse", `HEAD:${file}`).trim();
  git("config", "core.repositoryFormatVersion", "1");
  git("config", "extensions.partialClone", "origin");
  git("config", "remote.origin.promisor", "true");
  for (const [key, value] of Object.entries(remote)) git("config", key, value);
  await rm(path.join(content, ".git/objects", blob.slice(0, 2), blob.slice(2)), { force: true });
}

describe("nothing runs that a repository names", () => {
  test("as the remote from which a missing file is fetched", async () => {
    const trap = await writeTrap("remote");
    await lacking("anchors.lock", { "remote.origin.url": `ext::${trap}`, "protocol.ext.allow": "always" });
    await askEverything();
    expect(await traces()).toEqual([]);
  });

  test.each([
    "core.sshCommand",
    "core.gitProxy",
    "remote.origin.uploadpack",
    "credential.helper",
  ])("as %s, while a missing file is fetched", async (key) => {
    const trap = await writeTrap("fetch");
    const url = { "core.gitProxy": "git://127.0.0.1:9/x", "remote.origin.uploadpack": folder }[key];
    await lacking("anchors.lock", { "remote.origin.url": url ?? "ssh://127.0.0.1:9/x", [key]: trap });
    await askEverything();
    expect(await traces()).toEqual([]);
  });

  test("as a setting", async () => {
    for (const key of PROGRAMS) git("config", key, await writeTrap(key));
    git("config", "log.showSignature", "true");
    await writeFiles(content, { "a.md": "# A, changed\n" });
    await askEverything();
    expect(await traces()).toEqual([]);
  });

  test("as a hook", async () => {
    const trap = await writeTrap("hook");
    const hooks = ["post-checkout", "reference-transaction", "post-index-change", "fsmonitor-watchman"];
    for (const hook of hooks) {
      await writeFiles(content, { [`.git/hooks/${hook}`]: `#!/bin/sh\nexec ${trap}\n` });
      await chmod(path.join(content, ".git/hooks", hook), 0o755);
    }
    await askEverything();
    expect(await traces()).toEqual([]);
  });
});

test("a folder of talks that looks like a bare repository is none", async () => {
  const bare = path.join(content, "bare");
  git("clone", "-q", "--bare", ".", bare);
  expect(askGitNow(bare, "rev-parse", "--git-dir")).toBeUndefined();
  expect(await askGit(bare, "rev-parse", "--git-dir")).toBeUndefined();
});

test("what is committed is read all the same, and the day on which it was", async () => {
  expect(readCommitted(content, "anchors.lock")).toEqual({ isWorkTree: true, text: LOCK });
  expect([...(await readGitDates(content, [sourcePath("a.md")])).keys()]).toEqual(["a.md"]);
});

test("a git that comes to no end is a fault that is told, not an answer", () => {
  const slow = ["-e", "setInterval(() => {}, 1000)"];
  let error: unknown;
  try {
    execFileSync(process.execPath, slow, { timeout: 200, stdio: "ignore" });
  } catch (caught) {
    error = caught;
  }
  expect(() => unlessEndless(error)).toThrow("git does not answer");
  expect(() => unlessEndless({ killed: true, code: null })).toThrow("git does not answer");
  expect(unlessEndless({ code: 128, killed: false })).toBeUndefined();
  expect(unlessEndless({ code: "ENOENT" })).toBeUndefined();
  try {
    unlessEndless(error);
  } catch (told) {
    expect(describeFault(told)).toBe(
      "git does not answer (ETIMEDOUT). End what keeps it busy, and run the command again.",
    );
  }
});
