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
}

test("a run that dies before any one of its changes to the disk leaves no mix, and nothing behind for long", async () => {
  const script = path.join(repository, "tests/crash/every-kill.mjs");
  const { code, stdout, stderr } = await runNode(["--import", "tsx", script]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const deaths = JSON.parse(stdout) as readonly Death[];
  const old = deaths[0]?.old ?? "";
  const whole = deaths.at(-1)?.healed ?? "";
  expect(deaths.length).toBeGreaterThan(15);
  expect(whole).toMatch(/a\.html=new.*theirs\.html=new\|theirs\.html\.kept-1=theirs$/);
  for (const { change, atOnce, healed, leftovers } of deaths) {
    expect([old, whole, "absent"], `at once, before change ${change}`).toContain(atOnce);
    expect([old, whole], `after the next run, before change ${change}`).toContain(healed);
    expect(leftovers, `before change ${change}`).toEqual(["cache", "site"]);
  }
  expect(deaths.filter(({ atOnce }) => atOnce === "absent").map(({ change }) => change)).toHaveLength(1);
});
