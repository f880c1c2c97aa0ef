/** Whatever is wrong with the input, a build ends soon, says one thing with a place and a way out, and loses nothing. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { remove } from "../support/outer-run.ts";
import { randomFrom } from "../support/random.ts";
import { CASES } from "./cases/index.ts";
import { canMount } from "./cases/surroundings.ts";
import { CLASSES, type MalformedCase, type MalformedClass, type Place } from "./malformed-case.ts";
import { buildGood, runCase, type Verdict } from "./run-case.ts";

/** In the campaign all, each in a process of its own, which is measured; else one of each class, most in the press. */
const isWhole = process.env["LECTERN_MALFORMED"] === "all";
const seed = Number(process.env["LECTERN_SEED"] ?? Date.now() % 2 ** 31);
/** Of the processor: a machine that is busy with others makes nothing slower by it. */
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 512;

interface Row extends MalformedCase {
  readonly kind: MalformedClass;
}

const all: readonly Row[] = CLASSES.flatMap((kind) => CASES[kind].map((one) => ({ ...one, kind })));

function chooseRows(): readonly Row[] {
  const able = all.filter(({ mounts }) => canMount || !mounts);
  const named = process.env["LECTERN_CASE"];
  if (named !== undefined) return able.filter(({ kind, name }) => `${kind}: ${name}`.includes(named));
  const { pick } = randomFrom(seed);
  return isWhole
    ? able
    : CLASSES.map((kind) => pick(able.filter((row) => row.kind === kind && !row.isHeavy)));
}

let good: Place;
const verdicts: (Verdict & { readonly row: Row })[] = [];
beforeAll(async () => {
  good = await buildGood();
});
afterAll(async () => {
  if (isWhole) console.log(tableOf(verdicts));
  await remove(good.folder);
});

test("there are more than a hundred and fifty, in all eighteen classes, each by a name of its own", () => {
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(new Set(all.map(({ kind }) => kind)).size).toBe(18);
  expect(new Set(all.map(({ kind, name }) => `${kind}: ${name}`)).size).toBe(all.length);
});

describe(`with LECTERN_SEED=${seed}`, () => {
  test.each(chooseRows())("$kind: $name", async (row) => {
    const verdict = await runCase(row, good, isWhole);
    verdicts.push({ ...verdict, row });
    expect(verdict.problems, verdict.outcome.stderr.slice(0, 2000)).toEqual([]);
    const { cpu = 0, kilobytes = 0 } = verdict.measured ?? {};
    expect(cpu).toBeLessThanOrEqual(MOST_SECONDS);
    expect(kilobytes / 1024).toBeLessThanOrEqual(MOST_MEGABYTES);
  });
});

/** One line a class: how many ended how, and the most that one of them took. */
function tableOf(rows: typeof verdicts): string {
  const lines = CLASSES.map((kind) => {
    const own = rows.filter(({ row }) => row.kind === kind);
    const most = (read: (verdict: Verdict) => number): string => Math.max(0, ...own.map(read)).toFixed(1);
    const right = own.filter(({ problems }) => problems.length === 0).length;
    const exits = [0, 1].map((exit) => own.filter(({ outcome }) => outcome.code === exit).length);
    return [
      kind.padEnd(22),
      `${right}/${own.length} right`.padEnd(12),
      `exit 0: ${exits[0]}, 1: ${exits[1]}`.padEnd(18),
      `${most(({ measured }) => measured?.cpu ?? 0)} s CPU`.padStart(11),
      `${most(({ wall }) => wall / 1000)} s`.padStart(8),
      `${most(({ measured }) => (measured?.kilobytes ?? 0) / 1024)} MB`.padStart(10),
    ].join("  ");
  });
  return lines.join("\n");
}
