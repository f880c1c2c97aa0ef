/** The edits that `bench:dev` makes are of the kind that they are called, and a seed repeats them. */
import { expect, test } from "vitest";
import { edit, type KINDS, openDice } from "./edits.mjs";

const TALK = "# A\n\nSome words.\n\n## One\n\n- item\n\n```js\nlet a = 1;\n```\n";
const edited = (kind: (typeof KINDS)[number]) => edit(TALK, kind, { word: "new", below: openDice(1) });

test("each puts its word where its kind says", () => {
  expect(edited("paragraph")).toBe(TALK.replace("words.", "words. new"));
  expect(edited("heading")).toBe(TALK.replace("## One", "## One new"));
  expect(edited("list")).toBe(TALK.replace("- item", "- item\n- new"));
  expect(edited("code")).toBe(TALK.replace("let a = 1;", "let a = 1;\nnew"));
  expect(edited("title")).toBe(`---\ntitle: new\n---\n${TALK}`);
});

test("a talk without a place for a kind is left to another one", () => {
  expect(edit("# A\n\n| a | b |\n", "list", { word: "new", below: openDice(1) })).toBeUndefined();
});

test("one seed throws the same", () => {
  const throws = (seed: number) =>
    Array.from(
      { length: 9 },
      (
        (below) => () =>
          below(100)
      )(openDice(seed)),
    );
  expect(throws(3)).toEqual(throws(3));
  expect(throws(3)).not.toEqual(throws(4));
});
