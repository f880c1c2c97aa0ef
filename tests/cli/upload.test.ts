/** What a deploy uploads after one paragraph was edited: the talk, where it is printed, and a little of the index. */
import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCorpus } from "../bench/corpus.mjs";
import { fingerprint, openWorkshop, remove, type Workshop } from "../support/outer-run.ts";

const TALKS = 80;
/** Of what lists words and addresses, as it lies in the output. */
const MOST_INDEX = 50 * 1024;
const EDITED = "part-002/talk-00041";

let shop: Workshop;
let original: string;
let before: Record<string, string>;

beforeAll(async () => {
  shop = await openWorkshop({});
  makeCorpus(shop.content, TALKS, undefined);
  original = await readFile(place(), "utf8");
  expect(await shop.build()).toMatchObject({ code: 0 });
  before = await fingerprint(shop.output);
});

afterAll(() => remove(shop.folder));

const place = (): string => path.join(shop.content, `${EDITED}.md`);

/** Files that are new or hold something else, once the talk reads as `text`. */
async function uploadOf(text: string): Promise<readonly string[]> {
  await writeFile(place(), text);
  expect(await shop.build("--keep-days", "0")).toMatchObject({ code: 0 });
  const after = await fingerprint(shop.output);
  return Object.keys(after).filter((file) => after[file] !== before[file]);
}

test("a blank line changes the copy of the Markdown, and no page that the first build has published", async () => {
  expect(await uploadOf(`${original}\n`)).toEqual([`${EDITED}.md`]);
});

test.each<readonly [string, (text: string) => string]>([
  ["added", (text) => `${text}\nA marmalade paragraph that stood nowhere before.\n`],
  ["reworded", (text) => replaceLast(text, (line) => `${line} And an afterthought of unheard vocabulary.`)],
  ["taken out", (text) => replaceLast(text, () => "")],
])("a paragraph that is %s changes one talk and little of the index", async (_, edit) => {
  const changed = await uploadOf(edit(original));
  const index = changed.filter((file) => file.startsWith("lectern/"));
  expect(changed.filter((file) => !index.includes(file))).toEqual([
    "part-002/print.html",
    `${EDITED}.html`,
    `${EDITED}.md`,
  ]);
  expect(index.filter((file) => !/^lectern\/(?:index\/|anchors\/|search\.css$)/.test(file))).toEqual([]);
  const sizes = await Promise.all(index.map((file) => stat(path.join(shop.output, file))));
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(MOST_INDEX);
});

/** The last line that is prose, in the words of the edit. */
function replaceLast(text: string, edit: (line: string) => string): string {
  const lines = text.split("\n");
  const at = lines.findLastIndex((line, own) => /^\p{L}.{20}/u.test(line) && !isCode(lines, own));
  expect(at).toBeGreaterThan(0);
  return lines.with(at, edit(lines[at] ?? "")).join("\n");
}

function isCode(lines: readonly string[], at: number): boolean {
  return lines.slice(0, at).filter((line) => line.startsWith("```")).length % 2 === 1;
}
