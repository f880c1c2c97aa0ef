/** A page's key changes with whatever the page shows, and with nothing else. */
import { describe, expect, test } from "vitest";
import type { Edition, PlacedTalk } from "../../src/model/site.ts";
import { openPageKeys } from "../../src/press/page-keys.ts";
import { siteOf } from "../support/talks.ts";
import { viewContext } from "../support/views.ts";

type Talks = Readonly<Record<string, string>>;

const TALKS: Talks = {
  "day/one.md": "# One\n\n## Begin\n\nWords.\n\n### Below\n",
  "day/two.md": "# Two\n\n## End\n\nMore words, and [one](one.md#begin).\n",
};

/** Drafts that are kept have a fingerprint of all that they were made of. */
function keysOf(talks: Talks, { version = "1", hasFindings = false } = {}) {
  const site = siteOf(talks);
  for (const talk of site.talks) Object.assign(talk, { fingerprint: talks[talk.path] });
  const view = { ...viewContext(site), ...(hasFindings ? { findings: new Map() } : {}) };
  const keys = openPageKeys({ site, view, assets: [] }, version);
  const talkAt = (path: string): PlacedTalk => site.talks.find((talk) => talk.path === path)!;
  return {
    one: keys.ofTalk(talkAt("day/one.md")),
    two: keys.ofTalk(talkAt("day/two.md")),
    notes: keys.ofNotes(talkAt("day/one.md")),
    edition: keys.ofEdition(site.editions[0] as Edition),
    sections: keys.ofSections(),
  };
}

const before = keysOf(TALKS);
const edited = (path: string, from: string, to: string): Talks => ({
  ...TALKS,
  [path]: TALKS[path]!.replace(from, to),
});
const changedIn = (after: ReturnType<typeof keysOf>): readonly string[] =>
  Object.keys(before).filter((name) => Reflect.get(before, name) !== Reflect.get(after, name));

test("every kind of page that is compared has a key of its own", () => {
  const all = Object.values(before);
  expect(all).not.toContain(undefined);
  expect(new Set(all).size).toBe(all.length);
});

test("the same talks have the same keys", () => {
  expect(changedIn(keysOf(TALKS))).toEqual([]);
});

describe("what changes with", () => {
  test("a word of a talk: its page, its notes, its print edition", () => {
    const after = keysOf(edited("day/one.md", "Words.", "Other words."));
    expect(changedIn(after)).toEqual(["one", "notes", "edition"]);
  });

  test.each([
    ["a new heading", "## Begin\n", "## Begin\n\n## New\n"],
    ["another heading", "## Begin", "## Commence"],
    ["the title of a talk", "# One", "# The first"],
    ["an id", "## Begin", "## Begin {#start}"],
  ])("%s: every page, for others may name it", (_, from, to) => {
    expect(changedIn(keysOf(edited("day/one.md", from, to)))).toEqual(Object.keys(before));
  });

  test("a heading whose id stays: its talk, and the page that lists all sections", () => {
    const after = keysOf(edited("day/one.md", "## Begin", "## Begin!"));
    expect(changedIn(after)).toEqual(["one", "notes", "edition", "sections"]);
  });

  test("the version of Lectern: everything", () => {
    expect(changedIn(keysOf(TALKS, { version: "2" }))).toEqual(Object.keys(before));
  });
});

test("a page that shows another file than before has another key, though the same files are copied", () => {
  const talks = { "day/one.md": "# One\n\n![a](/a.svg)", "two.md": "# Two\n\n![a](/a.svg)" };
  const withholds = ({ source }: { readonly source: string }) => source.startsWith("day/");
  const shownBy = (files: readonly string[]) => {
    const site = siteOf(talks, files, { withholds });
    for (const talk of site.talks) Object.assign(talk, { fingerprint: talk.path });
    const keys = openPageKeys({ site, view: viewContext(site), assets: [] }, "1");
    return {
      copied: site.copiedFiles,
      keys: new Map(site.talks.map((talk) => [talk.path, keys.ofTalk(talk)])),
    };
  };
  const [active, gone] = [shownBy(["day/public/a.svg", "public/a.svg"]), shownBy(["public/a.svg"])];
  expect(active.copied).toEqual(gone.copied);
  const changed = [...gone.keys.keys()].filter((path) => active.keys.get(path) !== gone.keys.get(path));
  expect(changed).toEqual(["day/one.md"]);
});

test("a page that shows findings has no key", () => {
  expect(new Set(Object.values(keysOf(TALKS, { hasFindings: true })))).toEqual(new Set([undefined]));
});
