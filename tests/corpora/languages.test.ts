/** Which sections of real talks read as another language: each was read, and all of them do. */

import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkLanguages } from "../../src/checks/check-languages.ts";
import { loadHandbook } from "../../src/handbook/load-handbook.ts";
import { resolveOptions } from "../../src/handbook/options.ts";
import { startStopwatch } from "../../src/io/stopwatch.ts";
import type { Site } from "../../src/model/site.ts";
import { sectionProse } from "../../src/section/prose-of.ts";
import { readsAsOther } from "../../src/text/other-language.ts";
import { CORPORA, findShared } from "../support/outer-corpora.ts";
import { writtenOf, writtenSectionsOf } from "../support/talks.ts";

const shared = findShared();

/** By corpus, the headings of such sections. Those of the last but one stand in a talk that is half translated. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  "particule-formations": [
    "cours/containers/kubernetes/k8s-governance.fr.md:14",
    "cours/openstack/openstack-presentation.fr.md:19",
  ],
  "hashicorp-terraform": [
    ...[952, 1126, 1178].map((line) => `docs/slides/korean/aws/hcp-terraform-v2/index.md:${line}`),
    "docs/slides/korean/aws/terraform-community/index.md:1194",
  ],
};

async function read(folder: string): Promise<Site> {
  const options = resolveOptions({ content: path.join(shared ?? "", folder) });
  return (await loadHandbook({ ...options, stopwatch: startStopwatch() })).site;
}
const placesIn = (site: Site) => checkLanguages(site).map(({ file, line }) => `${file}:${line}`);

describe.skipIf(shared === undefined)("sections in another language", () => {
  const sites = new Map<string, Site>();
  beforeAll(async () => {
    for (const corpus of CORPORA) sites.set(corpus, await read(`corpora/${corpus}`));
  });

  test("are found in the corpora, and no others", () => {
    for (const [corpus, site] of sites) expect(placesIn(site), corpus).toEqual(FOUND[corpus] ?? []);
  });

  test("are found in the talk of the beginning", async () => {
    expect(placesIn(await read("seed"))).toEqual(["devops.md:103"]);
  });

  test.each([
    ["en", "fr", 0.75],
    ["fr", "en", 0.9],
  ])("in %s are found in a talk in %s where they have thirty words, and never taken for a third", (lang, own, recall) => {
    const talks = [...sites.values()].flatMap((site) => site.talks).filter((talk) => talk.lang === lang);
    const texts = talks
      .flatMap(({ file, dialect }) =>
        writtenSectionsOf(writtenOf(file.text, { path: file.path, dialect })).map(sectionProse),
      )
      .filter((text) => (text.match(/\p{L}+/gu) ?? []).length >= 30);
    const answers = texts.map((text) => readsAsOther(text, own));
    expect(texts.length).toBeGreaterThan(400);
    expect(answers.filter((answer) => answer !== undefined && answer !== lang)).toEqual([]);
    expect(answers.filter((answer) => answer === lang).length / texts.length).toBeGreaterThan(recall);
  });
});
