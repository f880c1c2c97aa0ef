/** A site in which one talk was saved: its own page is right at once, whatever stands around it follows later. */
import { expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import type { Site } from "../../src/model/site.ts";
import { replaceTalk } from "../../src/site/replace-talk.ts";
import { siteOf, talkOf } from "../support/talks.ts";

const ENGLISH =
  "These are the words of a talk that is plainly written in the English language, of which there is no doubt.";
const FRENCH =
  "Voici les mots d'un exposé qui est écrit dans la langue des Français, sans que personne n'en puisse douter.";

function replaced(site: Site, path: string, text: string): Site {
  const before = site.talks.find((talk) => talk.path === path);
  if (before === undefined) throw new Error(path);
  return replaceTalk(site, before, talkOf(text, { path }));
}

test("a new section can be linked to, and one that is gone cannot", () => {
  const site = replaced(
    siteOf({ "a.md": "# A\n\n## One\n", "b.md": "# B\n\n## One\n" }),
    "a.md",
    "# A\n\n## Two\n",
  );
  const [a, b] = [sourcePath("a.md"), sourcePath("b.md")];
  expect(site.resolve(a, "#two")).toMatchObject({ fragment: "two" });
  expect(site.resolve(b, "a.md#one")).toMatchObject({ url: "a.html", deadFragment: "one" });
  expect(site.resolve(a, "b.md#one")).toMatchObject({ url: "b.html", fragment: "one" });
  expect(site.resolve(a, "https://example.org/#two")).toMatchObject({ kind: "external" });
});

test("its page, its place among the others and its neighbours stay", () => {
  const before = siteOf({ "a.md": "# A\n", "part/b.md": "# B\n", "part/c.md": "# C\n" });
  const site = replaced(before, "part/b.md", "# Bee\n");
  const [old, now] = [before, site].map(({ talks }) => talks.find(({ path }) => path === "part/b.md"));
  expect(site.talks.map(({ path }) => path)).toEqual(before.talks.map(({ path }) => path));
  expect(now).toMatchObject({ title: "Bee", url: old?.url, neighbours: old?.neighbours, part: "part" });
});

test("its language is what its words say now, but for one of whose versions the others tell", () => {
  const alone = replaced(siteOf({ "a.md": ENGLISH }), "a.md", FRENCH);
  expect(alone.talks[0]?.lang).toBe("fr");
  const pair = siteOf({ "a.en.md": `# A\n\n${ENGLISH}`, "a.fr.md": `# A\n\n${FRENCH}` });
  expect(replaced(pair, "a.fr.md", "# A\n\nun mot\n").talks.map(({ lang }) => lang)).toEqual(["en", "fr"]);
});
