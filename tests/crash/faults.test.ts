/** Whatever the disk refuses, the old site or the new one stands, whole, and the build says which by how it ends. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fingerprint, remove, repository, runNode } from "../support/outer-run.ts";
import { randomFrom } from "../support/random.ts";
import { type Bed, type Found, openBed } from "./bed.ts";
import { buildMounted, MAY_MOUNT } from "./mounted.ts";

/** `LECTERN_FAULTS=all`: every fault; here, a sample. */
const SAMPLE = 3;
const IS_CAMPAIGN = process.env["LECTERN_FAULTS"] === "all";
const SEED = Number(process.env["LECTERN_SEED"] ?? 20261128);
const random = randomFrom(SEED);
/** As many changes as the shortest build makes, and as many reads of the talks. */
const CHANGES = 60;

let bed: Bed;
beforeAll(async () => {
  bed = await openBed();
});
afterAll(() => remove(bed.folder));

interface Seen {
  readonly code: number | null;
  readonly stderr: string;
  readonly found: Found;
}

type Fault = readonly [title: string, meet: () => Promise<Seen>];

async function complete(): Promise<void> {
  const { code, stderr } = await bed.build();
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(await bed.leftovers()).toEqual([]);
}

/** What is mounted over is the disk that fails. */
function mounted(what: string, over: () => string, spare: number | "ro"): Fault {
  const title = spare === "ro" ? `${what} can only be read` : `${what} has ${spare} KB left`;
  return [
    title,
    async () => {
      const { command, folder } = bed;
      const seen = await buildMounted(folder, over(), { spare, command });
      const found = await bed.look(path.join(seen.after, "site"));
      expect(seen.healedCode, `the next build: ${seen.stderr}`).toBe(0);
      expect(await bed.look(path.join(seen.healed, "site"))).toBe("new");
      expect(await bed.leftovers(seen.healed)).toEqual([]);
      await remove(seen.copies);
      return { ...seen, found };
    },
  ];
}

/** In blocks of the shell's. */
function limited(blocks: number): Fault {
  return [
    `no file may be longer than ${blocks} blocks`,
    async () => {
      const args = ["-c", `ulimit -f ${blocks}; exec "$@"`, "sh", process.execPath, ...bed.command];
      const { status, stderr } = spawnSync("sh", args, {
        encoding: "utf8",
        env: { ...process.env, CI: "", NO_COLOR: "1" },
      });
      const found = await bed.look();
      await complete();
      expect(await bed.look()).toBe("new");
      return { code: status, stderr, found };
    },
  ];
}

async function runWith(fault: object): Promise<Seen> {
  const preload = path.join(repository, "tests/crash/fault.mjs");
  const before = await fingerprint(bed.output);
  const { code, stderr } = await runNode(["--import", preload, ...bed.command], {
    env: { LECTERN_FAULT: JSON.stringify(fault) },
  });
  // Parts of an index that a third edition left for open tabs stand in the old site, too.
  const isUntouched = isDeepStrictEqual(before, await fingerprint(bed.output).catch(() => undefined));
  return { code, stderr, found: isUntouched ? "old" : await bed.look() };
}

function refused(code: string, stays: boolean): Fault {
  const at = random.below(CHANGES);
  return [
    `${code} ${stays ? "from" : "at"} change ${at}${stays ? " on" : ""}`,
    async () => {
      const seen = await runWith({ at, code, stays });
      await complete();
      expect(await bed.look()).toBe("new");
      return seen;
    },
  ];
}

/** A build of what is left of the talks is as good as either. */
function vanished(what: string, take: () => string, on: "read" | "change"): Fault {
  const at = random.below(CHANGES);
  return [
    `${what} is gone by ${on} ${at}`,
    async () => {
      const seen = await runWith({ at, on, take: take() });
      const tree = seen.found === "mix" ? await fingerprint(bed.output) : undefined;
      const { code } = await bed.build();
      const isOfTheRest = code === 0 && isDeepStrictEqual(tree, await fingerprint(bed.output));
      await bed.write("new");
      await complete();
      return isOfTheRest ? { ...seen, found: "new" } : seen;
    },
  ];
}

const talk = (): string => path.join(bed.content, "part/t1.md");
const folderOf = (): string => bed.folder;
const cacheOf = (): string => bed.cache;
const siteOf = (): string => bed.output;

const MOUNTED: readonly Fault[] = [
  ...[16, 48, 96, 144, 200, 260, 330].map((spare) => mounted("the disk", folderOf, spare)),
  ...[4, 100].map((spare) => mounted("the disk of the cache", cacheOf, spare)),
  ...[8, 64, 160].map((spare) => mounted("the disk that the output is", siteOf, spare)),
  mounted("the disk", folderOf, "ro"),
  mounted("the disk of the cache", cacheOf, "ro"),
  mounted("the disk that the output is", siteOf, "ro"),
];

const FAULTS: readonly Fault[] = [
  ...(MAY_MOUNT ? MOUNTED : []),
  ...[1, 8, 32, 64].map(limited),
  ...["EIO", "EACCES", "EMFILE"].map((code) => refused(code, false)),
  ...["ENOSPC", "EROFS", "EIO", "EDQUOT"].map((code) => refused(code, true)),
  vanished("a talk", talk, "read"),
  vanished("a talk", talk, "read"),
  vanished("the content folder", () => bed.content, "read"),
  vanished("the cache", cacheOf, "change"),
];

if (!MAY_MOUNT) console.warn("Skipped: no disk of one's own can be mounted here (unshare -m).");
console.log(`Disk faults: ${IS_CAMPAIGN ? FAULTS.length : SAMPLE} of ${FAULTS.length}, seed ${SEED}`);

test
  .skipIf(process.platform === "win32")
  .each(IS_CAMPAIGN ? FAULTS : random.shuffle(FAULTS).slice(0, SAMPLE))(
  "%s: the old site stands, or the new one, and nothing is left behind",
  async (title, meet) => {
    await bed.write("old");
    await complete();
    await bed.write("new");
    const { code, stderr, found } = await meet();
    expect(stderr, title).not.toMatch(/\n\s+at |fault of Lectern/);
    expect({ found, code, stderr }).toMatchObject(code === 0 ? { found: "new" } : { found: "old", code: 1 });
  },
  600_000,
);
