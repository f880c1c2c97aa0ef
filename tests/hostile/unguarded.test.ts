/** The tests of payloads can fail: where nothing is filtered, the judge sees what is unsafe and the browser runs it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomFrom } from "../support/random.ts";
import { findCulprit, tellCase } from "./find-culprit.ts";
import { drawTalks, type HostileTalk, PLACES } from "./hostile-site.ts";
import { judge } from "./judge.ts";
import { type Payload, plainPayloads } from "./payloads.ts";
import { printAlone, printUnguarded } from "./unguarded.ts";
import { openWitness, type Witness } from "./witness.ts";

/** Each alone in a page of its own; all of them in the campaign. */
const ALONE = Number(process.env["LECTERN_ALONE"] ?? 12);
const plain = plainPayloads();

describe("the judge", () => {
  test("sees what is unsafe in nearly every plain payload that nothing filters", () => {
    const blind = plain.filter((payload) => judge(printAlone(payload)).length === 0);
    expect(blind.length / plain.length).toBeLessThan(0.2);
  });

  test("sees something in every talk that nothing filters", () => {
    const talks = drawTalks(randomFrom(5), 3 * PLACES.length);
    expect(talks.filter((talk) => judge(printUnguarded(talk)).length === 0)).toEqual([]);
  });
});

describe("a hit", () => {
  const safe = Array.from({ length: 9 }, (_, number) => ({
    number,
    kind: "markup" as const,
    name: "a word",
    text: "word",
    place: "prose",
  }));
  const bad = { ...safe[0]!, number: 9, name: "a script", text: "<script>__x(9)</script>" };
  const isBad = async (talk: HostileTalk): Promise<boolean> =>
    judge(printUnguarded(talk)).some((one) => one.includes("element <script"));

  test("is traced to the payload that made it", async () => {
    const talk: HostileTalk = { dialect: "plain", cases: [...safe.slice(0, 5), bad, ...safe.slice(5)] };
    expect((await findCulprit(talk, isBad)).map(tellCase)).toEqual([
      'case 9 in "prose", a script: "<script>__x(9)</script>"',
    ]);
  });
});

describe("the browser", () => {
  let witness: Witness;
  beforeAll(async () => {
    witness = await openWitness({ patience: 2_500 });
  });
  afterAll(() => witness.close());

  test("runs most plain payloads that nothing filters", async () => {
    const chosen = randomFrom(11).shuffle(plain).slice(0, ALONE);
    const hits = await witness.look(chosen.map(printAlone));
    const idle = chosen.filter(
      ({ number }: Payload) => !hits.some((hit) => hit.startsWith(`${number}.html: `)),
    );
    const kinds = new Set(hits.map((hit) => hit.split(" ")[1]));
    console.log(
      `${chosen.length - idle.length} of ${chosen.length} plain payloads act where nothing is filtered.`,
    );
    expect(idle.length / chosen.length).toBeLessThan(0.6);
    expect([...kinds]).toEqual(expect.arrayContaining(["script", "request"]));
  }, 3_600_000);
});
