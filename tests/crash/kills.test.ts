/** A build that is killed at any instant leaves the old site or the new one, whole, and nothing behind once another has run. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { remove, repository, runNode } from "../support/outer-run.ts";
import { randomFrom } from "../support/random.ts";
import { type Bed, type Edition, type Found, openBed, other } from "./bed.ts";

/** `LECTERN_KILLS`: how many builds are killed at random instants; the campaign kills 500, and one before each of its changes. */
const KILLS = Number(process.env["LECTERN_KILLS"] ?? 2);
const IS_CAMPAIGN = process.env["LECTERN_KILLS"] !== undefined;
const SEED = Number(process.env["LECTERN_SEED"] ?? 20261128);
const SAMPLE = 2;
/** So many builds are killed one after the other before one is left alone. */
const IN_A_ROW = 5;

let bed: Bed;
let last: Bed;
beforeAll(async () => {
  [bed, last] = [await openBed(), await openBed("publication")];
});
afterAll(() => Promise.all([bed, last].map(({ folder }) => remove(folder))));

/** Whether it lived until then. */
function kill({ command }: Bed, after: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { stdio: "ignore", env: { ...process.env, CI: "" } });
    const timer = setTimeout(() => child.kill("SIGKILL"), after);
    child.on("error", reject);
    child.on("close", (_code, signal) => {
      clearTimeout(timer);
      resolve(signal === "SIGKILL");
    });
  });
}

async function measure(victim: Bed): Promise<number> {
  const started = performance.now();
  await kill(victim, 300_000);
  return performance.now() - started;
}

/** A build that is left alone completes the edition, and clears all away. */
async function complete(victim: Bed, edition: Edition, what: string): Promise<void> {
  const { code, stderr } = await victim.build();
  expect({ code, stderr }, what).toMatchObject({ code: 0 });
  expect(await victim.look(), what).toBe(edition);
  expect(await victim.leftovers(), what).toEqual([]);
}

async function expectWhole(victim: Bed, what: string): Promise<Found> {
  const found = await victim.look();
  expect(found, what).not.toBe("mix");
  expect(await victim.isLockWhole(), `${what}: anchors.lock`).toBe(true);
  return found;
}

/** Returns how often each of what may be left was. */
async function killAtRandom(
  victim: Bed,
  kills: number,
  seed: number,
): Promise<Readonly<Record<string, number>>> {
  const random = randomFrom(seed);
  const tally: Record<string, number> = { killed: 0 };
  const count = (what: string): void => {
    tally[what] = (tally[what] ?? 0) + 1;
  };
  let edition: Edition = "old";
  let [takes, before]: [number, Found] = [0, "new"];
  for (let nth = 0; (tally["killed"] ?? 0) < kills; nth += 1) {
    edition = other(edition);
    await victim.write(edition);
    // A machine that is busy with others takes now longer, now shorter.
    if (nth % 50 === 0) [takes, edition, before] = [await measure(victim), other(edition), edition];
    await victim.write(edition);
    // Half of them fall into the second half, where the site is written and comes out.
    const share = random.below(1_000) / 1_000;
    const isKilled = await kill(victim, takes * (random.below(2) === 0 ? share : 0.5 + share / 2));
    count(isKilled ? "killed" : "done before");
    const what = `kill ${nth}`;
    const found = await expectWhole(victim, what);
    if (isKilled)
      count(found === "absent" ? "left nothing" : `left the ${found === before ? "old" : "new"} site`);
    const isLeftAlone = found === "absent" || nth % IN_A_ROW === IN_A_ROW - 1;
    if (isLeftAlone) await complete(victim, edition, what);
    before = isLeftAlone ? edition : found;
    if (nth % 50 === 49) console.log(`After ${nth + 1}:`, tally);
  }
  await complete(victim, edition, "the last");
  return tally;
}

test(`${KILLS} builds that are killed at random instants leave no mix (seed ${SEED})`, async () => {
  console.log("Builds killed at random instants:", await killAtRandom(bed, KILLS, SEED));
}, 3_600_000);

test(`${KILLS * 2} killed while they publish leave no mix (seed ${SEED})`, async () => {
  console.log("Killed while they publish:", await killAtRandom(last, KILLS * 2, SEED + 2));
}, 3_600_000);

test(`a build that is killed before a change to the disk leaves no mix (seed ${SEED})`, async () => {
  const random = randomFrom(SEED + 1);
  const preload = path.join(repository, "tests/crash/fault.mjs");
  const run = (fault: object): Promise<{ readonly code: number | null }> =>
    runNode(["--import", preload, ...bed.command], { env: { LECTERN_FAULT: JSON.stringify(fault) } });
  const counted = path.join(bed.cache, "counted");
  await bed.write("old");
  await bed.build();
  await bed.write("new");
  await run({ count: counted });
  const changes = Number((await readFile(counted, "utf8")).trim().split("\n").at(-1));
  await remove(counted);
  expect(changes).toBeGreaterThan(30);
  const all = Array.from({ length: changes }, (_, at) => at);
  const chosen = IS_CAMPAIGN ? all : random.shuffle(all).slice(0, SAMPLE);
  const found: Record<string, number> = {};
  let edition: Edition = "new";
  for (const at of chosen) {
    edition = other(edition);
    await bed.write(edition);
    await run({ at, kill: true });
    const what = `before change ${at} of ${changes}`;
    const seen = await expectWhole(bed, what);
    const kind = seen === edition ? "new" : seen === "absent" ? "absent" : "old";
    found[kind] = (found[kind] ?? 0) + 1;
    await complete(bed, edition, what);
  }
  console.log(`Kills before ${chosen.length} of ${changes} changes:`, found);
}, 3_600_000);
