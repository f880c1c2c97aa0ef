/** Each limit does what it says, and one that cannot be kept is refused. */
import { expect, test } from "vitest";
import { BuildFailure } from "../../src/cli/build-failure.ts";
import { checkLimits } from "../../src/cli/check-limits.ts";
import { readContentFile } from "../../src/io/read-content.ts";
import { type SourcePath, sourcePath } from "../../src/model/brands.ts";
import { LIMITS, type Limits } from "../../src/model/limits.ts";
import { makeTemporary, remove, writeFiles } from "../support/outer-run.ts";
import { talkOf } from "../support/talks.ts";

const FOLDER = {
  isTalk: () => false,
  read: (path: SourcePath) => (path.endsWith(".txt") ? `${"word ".repeat(20)}\n` : undefined),
};
const DECK = `${"<!-- include: a.txt -->\n\n".repeat(3)}# End\n`;

/** Errors and warnings of one talk, as `line code`. */
function found(text: string, limits: Partial<Limits>): readonly string[] {
  const { diagnostics } = talkOf(text, { dialect: "presenterm", folder: FOLDER, limits });
  return diagnostics.map(({ severity, line, code }) => `${severity} ${line} ${code}`);
}

test.each<[string, string, Partial<Limits>, Partial<Limits>, string]>([
  ["blocks", `# T\n\n${"words\n\n".repeat(20)}`, { blocks: 22 }, { blocks: 10 }, "error 21 talk-large"],
  ["blocks", `# T\n\n|a|\n|-|\n${"|b|\n".repeat(20)}`, { blocks: 60 }, { blocks: 20 }, "error 15 talk-large"],
  ["nesting", "# T\n\n> > > > word\n", { nesting: 5 }, { nesting: 4 }, "warning 3 talk-deep"],
  ["includes", DECK, { includes: 3 }, { includes: 2 }, "warning 5 include-large"],
  ["includedBytes", DECK, { includedBytes: 303 }, { includedBytes: 300 }, "warning 5 include-large"],
])("%s: one finding beyond it, none within", (_name, text, within, beyond, expected) => {
  expect(found(text, within)).toEqual([]);
  expect(found(text, beyond)).toEqual([expected]);
});

test("what is beyond the usual measure of blocks is told in its line, however many follow", () => {
  const text = `# T\n\n${"- a\n".repeat(LIMITS.blocks)}`;
  const codes = found(text, {});
  expect(codes).toHaveLength(1);
  expect(codes[0]).toMatch(/^error \d{5} talk-large$/);
});

test("talkBytes: a file of just so many is read, and of one more it is not", async () => {
  const folder = await makeTemporary();
  await writeFiles(folder, { "a.md": "# Ten byte" });
  const codesWith = (talkBytes: number): readonly string[] =>
    readContentFile(folder, sourcePath("a.md"), { talkBytes }).diagnostics.map(({ code }) => code);
  expect([codesWith(10), codesWith(9)]).toEqual([[], ["talk-large"]]);
  await remove(folder);
});

test.each<[{ readonly [key in keyof Limits]?: unknown }, RegExp]>([
  [{ talkBytes: "5 MB" }, /talkBytes is a number above 0, not "5 MB"/],
  [{ talkSeconds: 0 }, /talkSeconds is a number above 0/],
  [{ talkSeconds: Number.NaN }, /above 0, not "NaN"/],
  [{ talkSeconds: 1e9 }, /86400 at most/],
  [{ includes: 1.5 }, /whole number/],
  [{ nesting: 97 }, /96 at most/],
])("%o is refused in a sentence", (limits, expected) => {
  expect(() => checkLimits(limits)).toThrow(BuildFailure);
  expect(() => checkLimits(limits)).toThrow(expected);
});

test.each([[{}], [undefined], [LIMITS], [{ talkSeconds: 0.5 }]])("%o is taken", (limits) => {
  expect(() => checkLimits(limits)).not.toThrow();
});
