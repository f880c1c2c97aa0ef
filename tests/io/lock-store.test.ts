/** The lock file is written whole, and nothing of its making stays beside the talks. */
import { mkdir, readdir, readFile, truncate, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LockChanged, placeLock, readPublished, writeLock } from "../../src/io/lock-store.ts";
import { describeFault } from "../../src/io/system-fault.ts";
import { makeTemporary, remove } from "../support/outer-run.ts";

let content: string;
let cache: string;
beforeEach(async () => {
  const folder = await makeTemporary();
  content = path.join(folder, "content");
  cache = path.join(folder, "cache");
  await mkdir(content);
  await mkdir(cache);
});
afterEach(() => remove(path.dirname(content)));

/** What a run leaves that was killed as it wrote, an hour ago. */
async function leaveDraft(folder: string): Promise<void> {
  const draft = path.join(folder, "anchors.lock.lectern-4194303.tmp");
  await writeFile(draft, "half of a li");
  const then = Date.now() / 1000 - 3600;
  await utimes(draft, then, then);
}

test.each([
  ["the file changes", "# Of an earlier form.\n"],
  ["it stays as it is", undefined],
])("a draft that a killed run left goes with the next build, where %s", async (_title, other) => {
  const place = placeLock(content);
  writeLock(place, [], { before: undefined });
  if (other !== undefined) await writeFile(place.path, other);
  const before = await readFile(place.path, "utf8");
  await leaveDraft(content);
  await leaveDraft(cache);
  expect(writeLock(place, [], { before, drafts: cache })).toBe(other !== undefined);
  expect(await readdir(content)).toEqual(["anchors.lock"]);
  expect(await readdir(cache)).toEqual([]);
});

test("a file that is too large to be read is named", async () => {
  const place = placeLock(content);
  await writeFile(place.path, "");
  await truncate(place.path, 5_000_000_000);
  const fault = (() => {
    try {
      return readPublished(place);
    } catch (error) {
      return describeFault(error);
    }
  })();
  expect(fault).toBe(
    `${place.path} is larger than can be read (ERR_FS_FILE_TOO_LARGE). Look at what it holds.`,
  );
});

test("what somebody has written since the file was read stays", async () => {
  const place = placeLock(content);
  await writeFile(place.path, "a.html#b retired - B\n");
  expect(() => writeLock(place, [], { before: undefined })).toThrow(LockChanged);
  expect(() => writeLock(place, [], { before: "# older\n" })).toThrow(LockChanged);
  expect(await readFile(place.path, "utf8")).toBe("a.html#b retired - B\n");
});

test("of two builds that write the same, the second has nothing to write", () => {
  const place = placeLock(content);
  expect(writeLock(place, [], { before: undefined })).toBe(true);
  expect(writeLock(place, [], { before: undefined })).toBe(false);
});

test("a draft of a process that lives is somebody's who writes, and a file of another name is nobody's draft", async () => {
  const files = [
    `anchors.lock.lectern-${process.ppid}.tmp`,
    "anchors.lock.mine.tmp",
    "other.lock.lectern-4194303.tmp",
  ];
  for (const name of files) await writeFile(path.join(content, name), "");
  writeLock(placeLock(content), [], { before: undefined });
  expect((await readdir(content)).sort()).toEqual(["anchors.lock", ...files].sort());
});

test("a cache that is not there is no hindrance", () => {
  const drafts = path.join(content, "none");
  expect(writeLock(placeLock(content), [], { before: undefined, drafts })).toBe(true);
});

// Even who may read everything may not read this.
test.runIf(process.platform === "linux")(
  "a file that is there and cannot be read is not taken for none",
  () => {
    expect(() => readPublished(placeLock(content, "/proc/self/mem"))).toThrow(/EIO/);
    expect(readPublished(placeLock(content)).anchors).toEqual([]);
  },
);
