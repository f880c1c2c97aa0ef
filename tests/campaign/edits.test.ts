/** Seeded edits of real talks: a sample here, a thousand under `npm run campaign`. */
import { expect, test } from "vitest";
import { findShared } from "../support/outer-corpora.ts";
import { isClear } from "./edits.ts";
import { runCampaign, tally, tallyByKind } from "./run.ts";

const shared = findShared();
const edits = Number(process.env["LECTERN_EDITS"] ?? 130);
const seed = Number(process.env["LECTERN_SEED"] ?? 20261124);

test.skipIf(shared === undefined)(
  `${edits} edits of real talks leave no address dead, and lead next to none astray (seed ${seed})`,
  () => {
    const judged = runCampaign(shared ?? "", edits, seed);
    console.table(tallyByKind(judged));
    for (const { kind, number, wrong, dead, unsettled, asked } of judged) {
      const wanting = { wrong, dead, unsettled, ...(isClear(kind) ? { asked } : {}) };
      if (Object.values(wanting).some((list) => list.length > 0)) console.log(number, kind, wanting);
    }
    const clear = tally(judged.filter(({ kind }) => isClear(kind)));
    const all = tally(judged);
    expect(all.dead).toBe(0);
    expect(all.unsettled).toBe(0);
    expect(clear.right / clear.edits).toBeGreaterThanOrEqual(0.95);
    expect(all.wrong).toBeLessThanOrEqual(Math.max(1, Math.floor(all.edits * 0.005)));
  },
  600_000,
);
