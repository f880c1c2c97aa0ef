/** A hundred seeded faults, each found at its line and column, and nothing found where all is well. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findShared } from "../support/outer-corpora.ts";
import { lectern, makeTemporary, remove, writeFiles } from "../support/outer-run.ts";
import { FAULTS, seed } from "./faults.ts";

const HUNDRED = 100;
const shared = findShared();
let home: string;

beforeAll(async () => {
  home = await makeTemporary();
});
afterAll(() => remove(home));

interface Finding {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

async function check(folder: string): Promise<readonly Finding[]> {
  const { stdout } = await lectern(["check", folder, "--format", "json"], { cwd: home });
  return JSON.parse(stdout).findings;
}

test("a hundred faults are found where they are, and nothing else", async () => {
  const seeded = new Map<string, string>();
  const files: Record<string, string> = {
    "faults/other.md": "# Other\n",
    "faults/film.mp4": "",
    "faults/Film.png": "",
  };
  for (let number = 0; number < HUNDRED; number += 1) {
    const { text, place } = seed(FAULTS[number % FAULTS.length]!, number);
    files[`faults/talk-${number}.md`] = text;
    seeded.set(`faults/talk-${number}.md`, place);
  }
  await writeFiles(home, { ...files, "faults/film.png": "" });
  const findings = await check("faults");
  const found = findings.map(({ code, file, line, column }) => `${file} ${line}:${column} ${code}`);
  expect(found.sort()).toEqual([...seeded].map(([file, place]) => `${file} ${place}`).sort());
});

test("two files for one page, also when they differ by case or accents only, are found at the second", async () => {
  await writeFiles(home, { "twice/été.md": "# A\n", "twice/ete.md": "# B\n", "twice/b.md": "# B\n" });
  await mkdir(path.join(home, "twice/sub"), { recursive: true });
  await writeFile(path.join(home, "twice/B.md"), "# B\n");
  const findings = await check("twice");
  expect(findings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`).sort()).toEqual([
    "twice/b.md:1:1 page-duplicate",
    "twice/été.md:1:1 page-duplicate",
  ]);
});

describe("nothing is found", () => {
  test("where links have accents, percent-encoding, spaces, and stand in raw HTML", async () => {
    await writeFiles(home, {
      "well/Été à Nice.md": "# Été\n\n## L’œuvre d’été\n\nwords\n\n## Mise en œuvre\n",
      "well/dossier à part/c d.png": "",
      "well/a.md": [
        "# A",
        "[1](Été%20à%20Nice.md) [2](<Été à Nice.md>) [3](%C3%89t%C3%A9%20%C3%A0%20Nice.md#l%C5%93uvre-d%C3%A9t%C3%A9)",
        "[4](<Été à Nice.md#mise-en-œuvre>) [5](Été%20à%20Nice.html#l-oeuvre-d-ete) [6](./)",
        "![i](dossier%20à%20part/c%20d.png) ![j](<dossier à part/c d.png>)",
        '<a href="Été%20à%20Nice.md">x</a> <img src="dossier à part/c d.png" alt="">',
        "<details><summary>x</summary><a href='Été à Nice.md#mise-en-oeuvre'>y</a></details>",
        "[7](#a) [8](/a.md) [9](mailto:a@b.fr) [10](https://b.fr) [11](//b.fr/x) <https://b.fr/é>",
        "`[x](none.md)` \\[x](none.md) <!-- [x](none.md) -->",
        "",
      ].join("\n\n"),
    });
    expect(await check("well")).toEqual([]);
  });

  test.skipIf(shared === undefined)("in the talk of the beginning, but for its English section", async () => {
    expect(await check(path.join(shared ?? "", "seed"))).toMatchObject([
      { code: "language-other", severity: "advice", line: 103, column: 1 },
    ]);
  });
});
