/** Seeded edits of real talks, one after the other, each judged. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { DialectName } from "../../src/model/deck.ts";
import { type Random, randomFrom } from "../support/random.ts";
import { type Book, EDITS, type EditKind, isClear } from "./edits.ts";
import { judge, type Verdict } from "./judge.ts";
import { type Manuscript, readManuscript } from "./manuscript.ts";

const DIALECTS: Readonly<Record<string, DialectName>> = {
  "bochet-kubernetes": "slidev",
  "dille-containers": "reveal",
  "hashicorp-terraform": "remark",
  "particule-formations": "pandoc",
  "pulumi-training": "marp",
  "sfeir-kubernetes": "talkcontrol",
};
const FEWEST_BLOCKS = 6;
const MOST_BLOCKS = 120;
const FILES_OF_BOOK = 3;

interface Corpus {
  readonly dialect: DialectName;
  readonly talks: readonly Manuscript[];
}

export interface Judged extends Verdict {
  readonly kind: EditKind;
  readonly number: number;
}

/** `shared` is the folder that holds `corpora/`. */
export function runCampaign(shared: string, edits: number, seed: number): readonly Judged[] {
  const random = randomFrom(seed);
  const corpora = Object.entries(DIALECTS).map(([name, dialect]) =>
    readCorpus(path.join(shared, "corpora", name), dialect),
  );
  const kinds = Object.keys(EDITS) as EditKind[];
  const judged: Judged[] = [];
  for (let attempt = 0; judged.length < edits; attempt += 1) {
    const kind = kinds[judged.length % kinds.length] as EditKind;
    const { dialect, talks } = random.pick(corpora);
    const book = bindBook(talks, random);
    const edit = EDITS[kind](book, "talk-0.md", random);
    const verdict = edit && judge(book, edit, dialect);
    if (verdict !== undefined) judged.push({ kind, number: judged.length, ...verdict });
    if (attempt > edits * 100) throw new Error(`No talk has a place for the edit "${kind}".`);
  }
  return judged;
}

function bindBook(talks: readonly Manuscript[], random: Random): Book {
  const chosen = random.shuffle(talks).slice(0, FILES_OF_BOOK);
  return new Map(chosen.map((talk, at) => [`talk-${at}.md`, talk]));
}

function readCorpus(folder: string, dialect: DialectName): Corpus {
  const talks = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !/(?:^|\/)(?:README|CHANGELOG)\.md$/i.test(file))
    .sort()
    .map((file) => readManuscript(readFileSync(path.join(folder, file), "utf8").replace(/\r\n?/g, "\n")))
    .filter(({ blocks }) => blocks.length >= FEWEST_BLOCKS && blocks.length <= MOST_BLOCKS);
  return { dialect, talks };
}

export interface Tally {
  readonly edits: number;
  readonly right: number;
  readonly asked: number;
  readonly wrong: number;
  readonly dead: number;
  readonly unsettled: number;
}

/** An edit counts once: as wrong where any address went astray, as asked where the author must say. */
export function tally(judged: readonly Judged[]): Tally {
  const count = (holds: (one: Judged) => boolean): number => judged.filter(holds).length;
  return {
    edits: judged.length,
    right: count(({ wrong, asked, dead }) => wrong.length + asked.length + dead.length === 0),
    asked: count(({ asked, wrong }) => asked.length > 0 && wrong.length === 0),
    wrong: count(({ wrong }) => wrong.length > 0),
    dead: count(({ dead }) => dead.length > 0),
    unsettled: count(({ unsettled }) => unsettled.length > 0),
  };
}

export function tallyByKind(judged: readonly Judged[]): Readonly<Record<string, Tally>> {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  return Object.fromEntries([
    ...kinds.map((kind) => [kind, tally(judged.filter((one) => one.kind === kind))]),
    ["all clear ones", tally(judged.filter(({ kind }) => isClear(kind)))],
  ]);
}
