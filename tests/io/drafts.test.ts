/** What a killed run was writing is cleared away by the next, and what a living one writes is not. */
import { readdir } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { draftOf, dropAllDrafts, dropDrafts } from "../../src/io/drafts.ts";
import { listFiles, makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

/** A process that no longer lives, as far as any test machine goes. */
const DEAD = "4194303";

let folder: string;
beforeEach(async () => {
  folder = await makeTemporary();
});
afterEach(() => remove(folder));

test("drafts of dead runs go, however deep, and nothing else", async () => {
  const mine = draftOf("ledger.json");
  const kept = [mine, "notes.tmp", "a.lectern-12.tmp.json", `theirs.${DEAD}.tmp`, `deep/er/${mine}`];
  await writeFiles(
    folder,
    Object.fromEntries(
      [...kept, `a.json.lectern-${DEAD}.tmp`, `deep/er/b.lectern-${DEAD}.tmp`].map((name) => [name, ""]),
    ),
  );
  dropAllDrafts(folder);
  expect(await listFiles(folder)).toEqual([...kept].sort());
});

test("in a folder of others only those of one file go", async () => {
  await writeFiles(folder, { [`anchors.lock.lectern-${DEAD}.tmp`]: "", [`theirs.lectern-${DEAD}.tmp`]: "" });
  dropDrafts(folder, "anchors.lock.");
  expect(await readdir(folder)).toEqual([`theirs.lectern-${DEAD}.tmp`]);
});

test("a folder that is not there has none", () => {
  expect(() => dropAllDrafts(`${folder}/none`)).not.toThrow();
});
