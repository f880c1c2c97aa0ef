import { expect, test } from "vitest";
import type { WrittenRoot, WrittenSection } from "../../src/model/written.ts";
import { gatherNotes } from "../../src/section/gather-notes.ts";
import { type TalkSetup, talkOf, writtenOf } from "../support/talks.ts";

const DECK = `# Talk

Note: at the start

---

## Silent

text

---

## Parent

text

---

### Child

text

Note: for the child

---

## Other

Note: aside
`;
const reveal: TalkSetup = { dialect: "reveal", notes: "handout" };

/** `id: words of its notes`, in the order of the page. */
function notesOf(root: WrittenRoot | WrittenSection | undefined): readonly string[] {
  if (root === undefined) return [];
  const words = root.body.flatMap(({ type, content }) => (type === "inline" ? [content] : []));
  const own = words.length === 0 ? [] : [`${root.heading?.text}: ${words.join(" ")}`];
  return [...own, ...root.children.flatMap(notesOf)];
}

test("notes stand under their headings, and what has none is left out", () => {
  expect(notesOf(writtenOf(DECK, reveal).handout)).toEqual([
    "Talk: at the start",
    "Child: for the child",
    "Other: aside",
  ]);
  const { handout } = talkOf(DECK, reveal);
  expect(handout?.children.map(({ id }) => id)).toEqual(["parent", "other"]);
});

test.each(["private", "readers"] as const)("there is no handout where notes are %s", (notes) => {
  expect(talkOf(DECK, { ...reveal, notes }).handout).toBeUndefined();
});

test("a talk without notes has none", () => {
  expect(gatherNotes(writtenOf("# Talk\n\n## One\n\ntext", reveal).root)).toBeUndefined();
});
