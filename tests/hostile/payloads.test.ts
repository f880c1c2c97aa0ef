/** Payloads in every place of a talk: nothing unsafe stands on a page, and nothing acts in a browser that no policy holds back. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomFrom } from "../support/random.ts";
import { SCHEMES, SPELLINGS } from "./addresses.ts";
import { CLASSIC_FORMS } from "./classic-forms.ts";
import { BREAKOUTS, DISGUISES } from "./disguises.ts";
import { findCulprit, tellCase } from "./find-culprit.ts";
import {
  drawTalks,
  type HostileTalk,
  joinPages,
  PLACES,
  type PrintedPage,
  printPages,
  wordOf,
} from "./hostile-site.ts";
import { judge } from "./judge.ts";
import { VECTORS } from "./vectors.ts";
import { openWitness, type Witness } from "./witness.ts";

/** A hundred thousand in the campaign. */
const MANY = Number(process.env["LECTERN_PAYLOADS"] ?? 504);
const SEED = Number(process.env["LECTERN_SEED"] ?? 20261128);
const TALKS_OF_SITE = 6;
const TOLD = 10_000;
/** Of the words beside a payload, how many of a hundred have to be there: a script takes its line with it. */
const READ = 90;

let witness: Witness;
const unsafe: string[] = [];
const acted: string[] = [];
const unread: string[] = [];
let [cases, pages, places] = [0, 0, 0];

/** A browser looks at all as one page, without what says the same again to be printed. */
function look(printed: readonly PrintedPage[]): Promise<readonly string[]> {
  return witness.look([joinPages(printed.filter(({ url }) => !/(?:^|\/)(?:print|404)\.html$/.test(url)))]);
}

const judgeAll = (talks: readonly HostileTalk[]): readonly string[] => printPages(talks).flatMap(judge);

async function tellCulprits(
  talks: readonly HostileTalk[],
  what: string,
  isBad: (talk: HostileTalk) => Promise<boolean>,
): Promise<string> {
  for (const talk of talks) {
    if (!(await isBad(talk))) continue;
    return [what, ...(await findCulprit(talk, isBad)).map(tellCase)].join("\n");
  }
  return `${what}, of ${talks.length} talks together`;
}

/** At once, for a campaign is long. */
function tell(list: string[], what: string): void {
  list.push(what);
  console.log(what);
}

async function judgeTalks(talks: readonly HostileTalk[], printed: readonly PrintedPage[]): Promise<void> {
  const wrong = printed.flatMap(judge);
  if (wrong[0] !== undefined)
    tell(unsafe, await tellCulprits(talks, wrong[0], async (talk) => judgeAll([talk]).length > 0));
  const text = printed.map(({ html }) => html).join("");
  const beside = talks.flatMap((talk) => talk.cases).filter(({ place }) => !place.startsWith("head: "));
  unread.push(...beside.filter((one) => !text.includes(wordOf(one))).map(({ place }) => place));
  cases += talks.flatMap((talk) => talk.cases).length;
  places += beside.length;
  pages += printed.length;
}

async function lookAtTalks(talks: readonly HostileTalk[], printed: readonly PrintedPage[]): Promise<void> {
  const hits = await look(printed);
  if (hits[0] !== undefined)
    tell(
      acted,
      await tellCulprits(talks, hits[0], async (talk) => (await look(printPages([talk]))).length > 0),
    );
}

beforeAll(async () => {
  witness = await openWitness();
  const talks = drawTalks(randomFrom(SEED), MANY);
  // The browser looks at one site while the next is printed.
  let looking = Promise.resolve();
  for (let at = 0; at < talks.length; at += TALKS_OF_SITE) {
    const [some, before] = [talks.slice(at, at + TALKS_OF_SITE), cases];
    const printed = printPages(some);
    await judgeTalks(some, printed);
    await looking;
    looking = lookAtTalks(some, printed);
    if (Math.floor(before / TOLD) < Math.floor(cases / TOLD))
      console.log(`${cases} payloads: ${unsafe.length} unsafe, ${acted.length} acted.`);
  }
  await looking;
  console.log(
    `LECTERN_SEED=${SEED}: ${cases} payloads in ${PLACES.length} places, ${pages} pages: ${unsafe.length} sites with an unsafe node, ${acted.length} with something that acted, ${places - unread.length} of ${places} places read.`,
  );
}, 6 * 3_600_000);

afterAll(() => witness.close());

describe(`${MANY} payloads`, () => {
  test("are put together from many of each kind", () => {
    const many = [SCHEMES, SPELLINGS, VECTORS, DISGUISES, BREAKOUTS].map(
      (table) => Object.keys(table).length,
    );
    expect(Math.min(...many)).toBeGreaterThanOrEqual(24);
    expect(new Set(CLASSIC_FORMS).size).toBeGreaterThanOrEqual(150);
    expect(PLACES.length).toBeGreaterThanOrEqual(24);
    expect(cases).toBe(MANY);
  });

  test("leave no unsafe node on any page, no address of a scheme that runs, and no page that reads otherwise the second time", () => {
    expect(unsafe).toEqual([]);
  });

  test("run nothing in Chromium, and open, ask for and lead to nothing, with the policy off and everything touched", () => {
    expect(acted).toEqual([]);
  });

  test("stand where they are read", () => {
    expect(((places - unread.length) / places) * 100).toBeGreaterThanOrEqual(READ);
  });
});
