/** Which real talks are one talk in two languages, and which of their sections are one: read and judged by hand. */
import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadHandbook } from "../../src/handbook/load-handbook.ts";
import { resolveOptions } from "../../src/handbook/options.ts";
import { startStopwatch } from "../../src/io/stopwatch.ts";
import type { SectionTraits } from "../../src/model/section-traits.ts";
import type { PlacedTalk, Site } from "../../src/model/site.ts";
import type { Translation } from "../../src/model/translation.ts";
import { flattenSections } from "../../src/section/flatten-sections.ts";
import { alignSections } from "../../src/site/align-sections.ts";
import { CORPORA, findShared } from "../support/outer-corpora.ts";
import { type Random, randomFrom } from "../support/random.ts";

const shared = findShared();

/** By corpus, the pairs that are there; nobody else is one. */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  "particule-formations": [
    ...["copyright", "intro-particule", "intro"].map((name) => `cours/${name}`),
    ...["cloud-for-app", "cloud-for-infra", "cloud-introduction", "cloud", "introduction"].map(
      (name) => `cours/cloud/${name}`,
    ),
    "cours/containers/kubernetes/k8s-where-how",
    ...["conclusion", "deploiement-avance", "deploiement-prod", "deploiement", "introduction"].map(
      (name) => `cours/openstack/openstack-${name}`,
    ),
    ...["presentation-inside", "presentation", "utilisation-avance", "utilisation"].map(
      (name) => `cours/openstack/openstack-${name}`,
    ),
    ...["formation-cloud", "formation-openstack-ops"].map((name) => `presentation/${name}`),
  ],
  "hashicorp-terraform": [
    "docs/slides/index",
    ...["README", "index", "hcp-terraform/index", "hcp-terraform-v2/index", "terraform-community/index"].map(
      (name) => `docs/slides/aws/${name}`,
    ),
    // What stands beside it is in English still.
    "docs/slides/azure/terraform-community/index",
  ],
};

/** Outlines in which a section is lacking or stands at another place, with the sections that are surely one. */
const JUDGED: Readonly<Record<string, string>> = {
  "cours/cloud/cloud-for-app": "2-4→4-6",
  "cours/cloud/cloud-for-infra": "2→5 4→10 6-9→12-15",
  "cours/cloud/cloud": "2-56→1-55",
  "cours/cloud/introduction": "",
  "cours/containers/kubernetes/k8s-where-how": "1-3→1-3 5-10→5-10 11-13→15-17 15-17→12-14",
  "cours/openstack/openstack-deploiement-prod": "1-20→1-20 22-23→21-22 24→26 25-27→23-25 28-35→27-34",
  "cours/openstack/openstack-deploiement": "1→1 2-48→3-49",
  "cours/openstack/openstack-presentation": "3→3 5-9→6-10 10→12 11→17 15-17→21-23",
  "cours/openstack/openstack-utilisation-avance": "1-8→1-8",
  "cours/openstack/openstack-utilisation":
    "1-15→2-16 16-22→22-28 23-27→30-34 28-30→19-21 31-33→39-41 35-36→42-43",
  "docs/slides/index": "1-4→2-5",
  "docs/slides/aws/terraform-community/index": "1-21→1-21 23-81→22-80",
  "docs/slides/azure/terraform-community/index": "1-67→1-67 68-79→69-80",
};

async function read(corpus: string): Promise<Site> {
  const content = path.join(shared ?? "", "corpora", corpus);
  const options = resolveOptions({ content });
  return (await loadHandbook({ ...options, stopwatch: startStopwatch() })).site;
}

const nameOf = (file: string): string =>
  file.replace("docs/slides/korean/", "docs/slides/").replace(/(?:\.(?:en|fr))?\.md$/, "");

const sectionsOf = ({ root }: PlacedTalk) => flattenSections(root.children);

/** `1-3→2-4 6→9`: which sections are surely which, by their places in reading order. */
function judged(talk: PlacedTalk, other: PlacedTalk, { counterparts }: Translation): string {
  const places = new Map(sectionsOf(other).map(({ id }, at) => [id, at + 1]));
  const matches = sectionsOf(talk).flatMap(({ id }, at): [number, number][] => {
    const counterpart = counterparts.get(id);
    return counterpart?.isSure ? [[at + 1, places.get(counterpart.id) ?? 0]] : [];
  });
  const runs: [number, number][][] = [];
  for (const [one, two] of matches) {
    const [last, theirs] = runs.at(-1)?.at(-1) ?? [0, 0];
    if (runs.length > 0 && last === one - 1 && theirs === two - 1) runs.at(-1)?.push([one, two]);
    else runs.push([[one, two]]);
  }
  const range = (run: readonly number[]): string =>
    run.length === 1 ? `${run[0]}` : `${run[0]}-${run.at(-1)}`;
  return runs.map((run) => `${range(run.map(([one]) => one))}→${range(run.map(([, two]) => two))}`).join(" ");
}

describe.skipIf(shared === undefined).each(CORPORA)("the corpus %s", async (corpus) => {
  const site = shared === undefined ? undefined : await read(corpus);
  const pairs = (site?.talks ?? []).flatMap((talk) =>
    (site?.translationsOf(talk.path) ?? [])
      .filter((translation) => talk.path < translation.path)
      .map((translation) => {
        const other = site?.talks.find(({ path: one }) => one === translation.path) as PlacedTalk;
        return { name: nameOf(talk.path), talk, other, translation };
      }),
  );

  test("has its pairs, and no other", () => {
    expect(pairs.map(({ name }) => name).sort()).toEqual([...(PAIRS[corpus] ?? [])].sort());
    for (const { talk, other } of pairs) {
      expect(nameOf(other.path)).toBe(nameOf(talk.path));
      expect(other.lang).not.toBe(talk.lang);
    }
  });

  test("lands on the same section in every pair whose outlines agree", () => {
    for (const { name, talk, other, translation } of pairs) {
      if (name in JUDGED) continue;
      const [ours, theirs] = [sectionsOf(talk), sectionsOf(other)];
      expect(theirs.length, name).toBe(ours.length);
      expect([...translation.landings], name).toEqual(ours.map(({ id }, at) => [id, theirs[at]?.id]));
    }
  });

  test("has findings in the pairs that have drifted apart, and in no other", () => {
    const drifted = pairs.filter(({ talk, other, translation: { counterparts } }) => {
      const moved = [...counterparts.values()].some(({ isMoved }) => isMoved);
      return moved || counterparts.size < Math.max(sectionsOf(talk).length, sectionsOf(other).length);
    });
    expect(drifted.map(({ name }) => name).sort()).toEqual(
      Object.keys(JUDGED)
        .filter((name) => PAIRS[corpus]?.includes(name))
        .sort(),
    );
  });

  test("pairs the sections that were read as one, and no others, where outlines are apart", () => {
    const found = pairs
      .filter(({ name }) => name in JUDGED)
      .map(({ name, talk, other, translation }) => [name, judged(talk, other, translation)]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(JUDGED).filter(([name]) => PAIRS[corpus]?.includes(name))),
    );
  });
});

/** Slides lose their names, which would tell, and of both talks one section in seven is taken out. */
test.skipIf(shared === undefined)(
  "of outlines cut at random, no more than one section in two hundred is taken for another",
  async () => {
    const random = randomFrom(20261128);
    const count = { right: 0, wrong: 0, all: 0 };
    for (const corpus of Object.keys(PAIRS)) {
      const site = await read(corpus);
      for (const talk of site.talks) {
        const [translation] = site.translationsOf(talk.path);
        if (translation === undefined || nameOf(talk.path) in JUDGED || talk.path > translation.path)
          continue;
        const other = site.talks.find(({ path: one }) => one === translation.path) as PlacedTalk;
        const [ours, theirs] = [talk, other].map((one) => one.traits().map(nameless));
        for (let round = 0; round < 10; round += 1) judgeCut(ours ?? [], theirs ?? [], random, count);
      }
    }
    expect(count.all).toBeGreaterThan(1000);
    expect(count.wrong / count.right).toBeLessThan(0.005);
    expect(count.right / count.all).toBeGreaterThan(0.95);
  },
);

const nameless = (traits: SectionTraits): SectionTraits => ({
  ...traits,
  names: new Set(),
  hasChildren: false,
  above: [],
});

/** Both lists are one and one, place by place. */
function judgeCut(
  ours: readonly SectionTraits[],
  theirs: readonly SectionTraits[],
  random: Random,
  count: { right: number; wrong: number; all: number },
): void {
  const cut = (all: readonly SectionTraits[]) => [...all.keys()].filter(() => random.below(7) > 0);
  const [one, two] = [cut(ours), cut(theirs)];
  const pick = (all: readonly SectionTraits[], places: readonly number[]) =>
    places.map((place) => all[place] as SectionTraits);
  const { sure, moved } = alignSections(pick(ours, one), pick(theirs, two));
  count.all += one.filter((place) => two.includes(place)).length;
  for (const [a, b] of [...sure, ...moved]) count[one[a] === two[b] ? "right" : "wrong"] += 1;
}
