/** Whenever a run is killed that publishes, what is left is the old site or the new one, and the next run heals it. */
import path from "node:path";
import { expect, test } from "vitest";
import { repository, runNode } from "../support/outer-run.ts";

interface Death {
  readonly change: number;
  readonly isDead: boolean;
  readonly old: string;
  readonly atOnce: string;
  readonly healed: string;
  readonly leftovers: readonly string[];
  readonly completed: string;
}

async function dieEverywhere(way: string, stride = 1): Promise<readonly Death[]> {
  const script = path.join(repository, "tests/crash/every-kill.mjs");
  const { code, stdout, stderr } = await runNode(["--import", "tsx", script, way, String(stride)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as readonly Death[];
}

const WHOLE: readonly string[] = ["old", "new", "theirs", "hashed"];
const THEIRS = /a\.html=new.*theirs\.html=new\|theirs\.html\.kept-1=theirs$/;

test("a run that dies before any one of its changes to the disk leaves no mix, and nothing behind for long", async () => {
  const deaths = await dieEverywhere("auto");
  const old = deaths[0]?.old ?? "";
  const whole = deaths.at(-1)?.healed ?? "";
  expect(deaths.length).toBeGreaterThan(15);
  expect(whole).toMatch(THEIRS);
  for (const { change, atOnce, healed, leftovers, completed } of deaths) {
    expect([old, whole, "absent"], `at once, before change ${change}`).toContain(atOnce);
    expect([old, whole], `after the next run, before change ${change}`).toContain(healed);
    expect(leftovers, `before change ${change}`).toEqual(["cache", "site"]);
    expect(completed, `before change ${change}`).toBe(whole);
  }
  expect(deaths.filter(({ atOnce }) => atOnce === "absent").map(({ change }) => change)).toHaveLength(1);
});

test("file by file, every file is whole whenever it dies, somebody's is never lost, and the next build completes it", async () => {
  const deaths = await dieEverywhere("files", process.env["LECTERN_KILLS"] === undefined ? 3 : 1);
  const whole = deaths.at(-1)?.completed ?? "";
  expect(whole).toMatch(THEIRS);
  for (const { change, atOnce, leftovers, completed } of deaths) {
    const texts = [...atOnce.matchAll(/(?:^|\|)(?!\.lectern)[^=|]*=([^|]*)/g)].map(([, text]) => text);
    expect(
      texts.filter((text) => !WHOLE.includes(text ?? "")),
      `before change ${change}`,
    ).toEqual([]);
    expect(atOnce, `before change ${change}`).toContain("=theirs");
    expect(leftovers, `before change ${change}`).toEqual(["cache", "site"]);
    expect(completed, `before change ${change}`).toBe(whole);
  }
});
