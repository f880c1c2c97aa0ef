/** What is for one audience is absent from every byte of a build for another, and addresses are the same in all. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { readPages } from "../support/outer-pages.ts";
import { listFiles, openWorkshop, remove, type Workshop } from "../support/outer-run.ts";

/** In each dialect that marks audiences: a slide for one, for the other, for both, and hidden from all. */
const DECKS: Readonly<Record<string, { readonly file: string; readonly text: string }>> = {
  remark: {
    file: "remark.md",
    text: `class: middle

# Remark

for-everyone

---
class: self-paced

## Same title

zz-alone-zz ![zz-alone-image](zz-alone.png)

---

## Between

for-everyone

---
class: in-person

## Same title

zz-together-zz

---
exclude: true

## Hidden

zz-hidden-zz

---

## Last

for-everyone
`,
  },
  talkcontrol: {
    file: "talkcontrol.md",
    text: `# TalkControl

for-everyone

##==##
<!-- .slide: data-type-show="self-paced" -->

## Same title

zz-alone-zz [zz-alone-link](https://alone.example)

##==##

## Between

for-everyone

##==##
<!-- .slide: data-type-show="in-person" -->

## Same title

zz-together-zz

##==##
<!-- .slide: data-visibility="hidden" -->

## Hidden

zz-hidden-zz

##==##

## Last

for-everyone
`,
  },
};
const SECRETS = { "self-paced": "zz-alone", "in-person": "zz-together", hidden: "zz-hidden" } as const;
type Audience = keyof typeof SECRETS;

const shops: Workshop[] = [];
afterEach(() => Promise.all(shops.splice(0).map(({ folder }) => remove(folder))));

interface Built {
  readonly bytes: string;
  readonly ids: readonly string[];
}

async function build(
  deck: { readonly file: string; readonly text: string },
  flags: readonly string[],
): Promise<Built> {
  const shop = await openWorkshop({
    [deck.file]: deck.text,
    "zz-alone.png": "not a picture",
    "other.md": "# Other",
  });
  shops.push(shop);
  expect((await shop.build(...flags)).code).toBe(0);
  const files = await listFiles(shop.output);
  const texts = await Promise.all(files.map((file) => readFile(path.join(shop.output, file), "latin1")));
  const page = (await readPages(shop.output)).find(({ url }) => url === deck.file.replace(".md", ".html"));
  const ids = [...(page?.html ?? "").matchAll(/<section id="([^"]+)"/g)].map(([, id = ""]) => id);
  return { bytes: [...files, ...texts].join("\n"), ids };
}

const seenBy = (bytes: string): readonly string[] =>
  Object.entries(SECRETS).flatMap(([audience, secret]) => (bytes.includes(secret) ? [audience] : []));

describe.each(Object.entries(DECKS))("a deck in %s", (_, deck) => {
  test.each<readonly [readonly string[], readonly Audience[]]>([
    [[], ["self-paced", "in-person"]],
    [["--audience", "self-paced"], ["self-paced"]],
    [["--audience", "in-person"], ["in-person"]],
    [["--audience", "nobody"], []],
    [
      ["--audience", "self-paced,hidden"],
      ["self-paced", "hidden"],
    ],
  ])("built with %j shows %j and what is for everyone", async (flags, expected) => {
    const { bytes } = await build(deck, flags);
    expect(seenBy(bytes)).toEqual(expected);
    expect(bytes).toContain("for-everyone");
  });

  test("has in every build the ids that it has in all of them", async () => {
    const all = await build(deck, ["--audience", "self-paced,in-person,hidden"]);
    expect(seenBy(all.bytes)).toEqual(Object.keys(SECRETS));
    expect(new Set(all.ids).size).toBe(all.ids.length);
    for (const flags of [[], ["--audience", "self-paced"], ["--audience", "in-person"]]) {
      const { ids } = await build(deck, flags);
      expect(ids).toEqual(all.ids.filter((id) => ids.includes(id)));
      expect(ids.length).toBeGreaterThan(0);
    }
    const [alone, together] = [
      await build(deck, ["--audience", "self-paced"]),
      await build(deck, ["--audience", "in-person"]),
    ];
    expect(alone.ids).not.toEqual(together.ids);
  });
});
