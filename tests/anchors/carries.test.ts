import { describe, expect, test } from "vitest";
import { anchorTalks } from "../../src/anchors/anchor-talks.ts";
import { pageUrl, sourcePath } from "../../src/model/brands.ts";
import { readTalkSource } from "../../src/section/parse-talk.ts";
import { draftTalk } from "../../src/talk/draft-talk.ts";
import { PLAIN } from "../../src/talk/read-talk.ts";
import { runThrough } from "../../src/text/steps.ts";
import { growthOf, IN_PROPORTION } from "../support/growth.ts";
import { outlineOf, publish, publishAll, statuses } from "./sites.ts";

const IMAGES = "Une image est une pile de couches, chacune en lecture seule, que le conteneur complète.";
const VOLUMES = "Un volume garde les données quand le conteneur disparaît, et se monte où l’on veut.";
const RESEAU = "Chaque réseau isole ses conteneurs ; un nom suffit pour se parler entre voisins.";
const LIVE = { kind: "live" } as const;
const talk = (...sections: readonly (readonly [string, string])[]): string =>
  `# Exposé\n\n${sections.map(([title, text]) => `## ${title}\n\n${text}\n`).join("\n")}`;
const BEFORE = talk(["Les images", IMAGES], ["Les volumes", VOLUMES], ["Le réseau", RESEAU]);
const edited = (...sections: readonly (readonly [string, string])[]) =>
  publishAll({ "a.md": BEFORE }, { "a.md": talk(...sections) });

describe("a section keeps its published id", () => {
  test("when its heading is reworded", () => {
    const site = edited(
      ["De quoi une image est faite", IMAGES],
      ["Les volumes", VOLUMES],
      ["Le réseau", RESEAU],
    );
    expect(outlineOf(site, "a.md")).toEqual([
      "les-images: De quoi une image est faite",
      "les-volumes: Les volumes",
      "le-reseau: Le réseau",
    ]);
    expect(site.open).toEqual([]);
  });

  test("when a slip in it is mended, and its text reworked as well", () => {
    const site = edited(
      ["Les imags", `${IMAGES} Et plus encore.`],
      ["Les volumes", VOLUMES],
      ["Le réseau", RESEAU],
    );
    expect(outlineOf(site, "a.md")[0]).toBe("les-images: Les imags");
  });

  test("when its text is written anew under the same heading", () => {
    const site = edited(
      ["Les images", "Rien de ce qui était là avant ne reste dans ce paragraphe."],
      ["Les volumes", VOLUMES],
    );
    expect(outlineOf(site, "a.md")[0]).toBe("les-images: Les images");
  });

  test("when the sections change places, levels, neighbours", () => {
    const text = `# Exposé\n\n## Neuf\n\nTexte.\n\n### Le réseau\n\n${RESEAU}\n\n# Les images\n\n${IMAGES}\n\n## Les volumes\n\n${VOLUMES}\n`;
    const site = publishAll({ "a.md": BEFORE }, { "a.md": text });
    expect(outlineOf(site, "a.md")).toEqual([
      "neuf: Neuf",
      "le-reseau: Le réseau",
      "les-images: Les images",
      "les-volumes: Les volumes",
    ]);
  });

  test("through many rewordings, one after the other", () => {
    const titles = ["Les images", "Images et couches", "Couches d’images", "Une pile", "Ce qu’on empile"];
    const site = publishAll(
      ...titles.map((title) => ({ "a.md": talk([title, IMAGES], ["Les volumes", VOLUMES]) })),
    );
    expect(outlineOf(site, "a.md")[0]).toBe("les-images: Ce qu’on empile");
    expect(Object.keys(statuses(site))).toEqual(["a.html#expose", "a.html#les-images", "a.html#les-volumes"]);
  });

  test("when an equal heading is put before it", () => {
    const rest: readonly [string, string] = ["Le réseau", RESEAU];
    const before = talk(["Exemple", IMAGES], rest, ["Exemple", VOLUMES]);
    const now = talk(
      ["Exemple", "Un exemple tout neuf, sans rapport."],
      ["Suite", "…"],
      ["Exemple", IMAGES],
      rest,
      ["Exemple", VOLUMES],
    );
    const site = publishAll({ "a.md": before }, { "a.md": now });
    expect(outlineOf(site, "a.md").map((line) => line.split(":")[0])).toEqual([
      "exemple-3",
      "suite",
      "exemple",
      "le-reseau",
      "exemple-2",
    ]);
  });
});

describe("a written id", () => {
  test("renames the section, and the old id stays as its alias", () => {
    const site = edited(["Les images {#couches}", IMAGES], ["Les volumes", VOLUMES], ["Le réseau", RESEAU]);
    expect(statuses(site)).toMatchObject({ "a.html#les-images": "alias couches", "a.html#couches": "live" });
    expect(site.talks[0]?.root.children[0]?.aliases).toContain("les-images");
  });

  test("leads to the section by every name it had", () => {
    const version = (id: string) => ({
      "a.md": talk([`Les images ${id}`, IMAGES], ["Les volumes", VOLUMES]),
    });
    const site = publishAll(version(""), version("{#un}"), version("{#deux}"));
    expect(site.talks[0]?.root.children[0]?.aliases).toEqual(expect.arrayContaining(["les-images", "un"]));
  });

  test("is where the author says the section is, whatever its words", () => {
    const site = edited(["Nouveau {#les-images}", RESEAU], ["Les volumes", VOLUMES]);
    expect(outlineOf(site, "a.md")[0]).toBe("les-images: Nouveau");
  });
});

describe("a section on another page", () => {
  const other = { "b.md": talk(["Le stockage", "Des disques, des tables, des objets."]) };

  test("leaves a notice that leads to it", () => {
    const site = publishAll(
      { "a.md": BEFORE, ...other },
      {
        "a.md": talk(["Les images", IMAGES], ["Le réseau", RESEAU]),
        "b.md": `${other["b.md"]}\n## Les volumes\n\n${VOLUMES}\n`,
      },
    );
    expect(statuses(site)["a.html#les-volumes"]).toBe("moved b.html#les-volumes");
    expect(site.notices.get(site.talks[0]!.url)).toMatchObject([
      {
        id: "les-volumes",
        kind: "moved",
        links: [{ page: "b.html", id: "les-volumes", title: "Les volumes" }],
      },
    ]);
  });

  test("is found again when it moves on, without a chain", () => {
    const b = `${other["b.md"]}\n## Les volumes\n\n${VOLUMES}\n`;
    const rest = talk(["Les images", IMAGES], ["Le réseau", RESEAU]);
    const site = publishAll(
      { "a.md": BEFORE, ...other },
      { "a.md": rest, "b.md": b },
      { "a.md": rest, ...other, "c.md": talk(["Les volumes", VOLUMES], ["Autre", RESEAU]) },
    );
    const notice = site.notices.get(site.talks[0]!.url)?.[0];
    expect(notice?.links).toMatchObject([{ page: "c.html", id: "les-volumes" }]);
  });
});

describe("a file that is renamed", () => {
  test("leaves a page with all its ids, and keeps them where it went", () => {
    const site = publishAll(
      { "a.md": talk(["Premier", IMAGES], ["Les volumes", VOLUMES]) },
      { "a.md": talk(["Les images", IMAGES], ["Les volumes", VOLUMES]) },
      { "neuf/c.md": talk(["Les images", IMAGES], ["Les volumes", VOLUMES]) },
    );
    expect(outlineOf(site, "neuf/c.md")).toEqual(["premier: Les images", "les-volumes: Les volumes"]);
    expect(site.stubs).toMatchObject([{ url: "a.html", to: "neuf/c.html", title: "Exposé" }]);
    const ways = site.stubs[0]?.notices.map(({ id, links }) => `${id} → ${links[0]?.id}`);
    expect(ways?.sort()).toEqual(["expose → expose", "les-volumes → les-volumes", "premier → premier"]);
  });

  test("may come back, and its stub goes", () => {
    const site = publishAll({ "a.md": BEFORE }, { "b.md": BEFORE }, { "a.md": BEFORE });
    expect(site.stubs.map(({ url, to }) => [url, to])).toEqual([["b.html", "a.html"]]);
    expect(site.open).toEqual([]);
  });
});

describe("what is not clear is left open, with its candidates", () => {
  test.each([
    [
      "deleted",
      [
        ["Les images", IMAGES],
        ["Le réseau", RESEAU],
      ],
      "les-volumes",
      [],
    ],
    [
      "split under new headings",
      [
        ["Les images", IMAGES],
        ["Garder", "Un volume garde les données quand le conteneur disparaît."],
        ["Monter", "Le volume se monte où l’on veut, et les données sont là."],
        ["Le réseau", RESEAU],
      ],
      "les-volumes",
      ["Garder", "Monter"],
    ],
    [
      "merged into another",
      [
        ["Les images", `${IMAGES} ${VOLUMES}`],
        ["Le réseau", RESEAU],
      ],
      "les-volumes",
      ["Les images"],
    ],
    [
      "translated",
      [
        ["Les images", IMAGES],
        ["Keeping data", "A mount outlives whatever ran there, wherever you put it."],
        ["Le réseau", RESEAU],
      ],
      "les-volumes",
      [],
    ],
  ] as const)("%s", (_, sections, id, titles) => {
    const site = edited(...sections);
    expect(site.open.map(({ anchor, kind }) => [anchor.id, kind])).toEqual([[id, "lost"]]);
    expect(site.open[0]?.candidates.map(({ title }) => title)).toEqual(expect.arrayContaining([...titles]));
    expect(statuses(site)[`a.html#${id}`]).toBe("lost");
    expect(site.notices.get(site.talks[0]!.url)).toMatchObject([{ id, kind: "lost" }]);
  });

  test("titles that were swapped", () => {
    const site = edited(["Les volumes", IMAGES], ["Les images", VOLUMES], ["Le réseau", RESEAU]);
    expect(site.open.map(({ anchor, kind }) => [anchor.id, kind])).toEqual([
      ["les-images", "changed"],
      ["les-volumes", "changed"],
    ]);
  });

  test("a heading that was given to other words, while its own went under another", () => {
    const site = edited(
      ["De quoi une image est faite", IMAGES],
      ["Les images", "Tout autre chose : des photographies de vacances au bord de la mer."],
    );
    expect(statuses(site)["a.html#les-images"]).toBe("changed");
    expect(outlineOf(site, "a.md")[1]).toBe("les-images: Les images");
  });

  test("it stays open until it is settled, however often one builds", () => {
    const gone = { "a.md": talk(["Les images", IMAGES], ["Le réseau", RESEAU]) };
    const site = publishAll({ "a.md": BEFORE }, gone, gone, gone);
    expect(site.open.map(({ anchor }) => anchor.id)).toEqual(["les-volumes"]);
  });
});

test("without anything published, ids are those of the words", () => {
  expect(outlineOf(publish({ "a.md": BEFORE }), "a.md")).toEqual([
    "les-images: Les images",
    "les-volumes: Les volumes",
    "le-reseau: Le réseau",
  ]);
});

describe("a page of thousands of sections is matched in proportion", () => {
  const many = (text: (at: number) => string, sections: number): string =>
    `# Long\n\n${Array.from({ length: sections }, (_, at) => text(at)).join("")}`;

  test.each([
    [
      "of one title",
      (at: number) => `## Même\n\nmot${at} autre${at}\n\n## Titre ${at}\n\n`,
      (at: number) => `## Même\n\nautre${at} mot${at} neuf\n\n## Titre ${at}\n\n`,
    ],
    [
      "that were all reworded",
      (at: number) => `## Un ${at}\n\nmot${at} autre${at} encore${at} fin${at}\n\n`,
      (at: number) => `## Deux ${at}\n\nmot${at} autre${at} encore${at} fin${at}\n\n`,
    ],
    [
      "of which none is left",
      (at: number) => `## Un ${at}\n\nmot${at}\n\n`,
      (at: number) => `## Deux\n\nneuf${at}\n\n`,
    ],
  ])("%s", (_, before, after) => {
    const growth = growthOf((sections) => {
      const first = publish({ "a.md": many(before, sections) });
      publish({ "a.md": many(after, sections) }, first.lock);
    }, 1_500);
    expect(growth).toBeLessThan(IN_PROPORTION);
  });
});

test("many pages that were published take time in proportion to their number", () => {
  const path = sourcePath("a.md");
  const draft = draftTalk(readTalkSource({ path, text: "# Talk\n\n## One\n\nword\n" }), {}, PLAIN);
  const growth = growthOf((count) => {
    const pages = Array.from({ length: count }, (_, at) => ({ page: pageUrl(`t${at}.html`), draft }));
    const lines = pages.map(({ page }) => ({ page, id: "one", title: "One", sketch: "", status: LIVE }));
    runThrough(anchorTalks(pages, lines));
  }, 1_000);
  expect(growth).toBeLessThan(IN_PROPORTION);
});

describe("a page that was renamed", () => {
  const WORDS = [
    "one two three four five six",
    "alpha beta gamma delta epsilon zeta",
    "red green blue white black grey",
  ];
  const page = (...parts: readonly number[]): string =>
    parts.map((part) => `## Part ${part}\n\n${WORDS[part]}\n`).join("\n");

  test("tells what became of every name that it had, under its new address too", () => {
    const first = publish({ "a.md": page(0, 1, 2), "b.md": "## Other\n\nwords of another kind\n" });
    const retired = first.lock.map((anchor) =>
      anchor.id === "part-2" ? { ...anchor, status: { kind: "retired" } as const } : anchor,
    );
    const before = publish({ "a.md": page(0, 1), "b.md": "## Other\n\nwords of another kind\n" }, retired);
    const after = publish(
      { "c.md": page(0), "b.md": `## Other\n\nwords of another kind\n\n${page(1)}` },
      before.lock,
    );
    expect(statuses(after)).toMatchObject({
      "a.html#part-0": "moved c.html#part-0",
      "a.html#part-1": "moved b.html#part-1",
      "a.html#part-2": "retired",
      "c.html#part-0": "live",
      "c.html#part-1": "moved b.html#part-1",
      "c.html#part-2": "retired",
    });
  });

  test("is told from others that are like it", () => {
    const talks = (folder: string) =>
      Object.fromEntries(
        Array.from({ length: 12 }, (_, at) => [
          `${folder}/${at}.md`,
          `## Goals ${at}\n\nthe goals of part ${at} of twelve\n`,
        ]),
      );
    const after = publishAll(talks("old"), talks("new"));
    expect(after.stubs.map(({ url, to }) => `${url} ${to}`).sort()).toEqual(
      Array.from({ length: 12 }, (_, at) => `old/${at}.html new/${at}.html`).sort(),
    );
  });
});

test("a section that comes back finds its old address, and every other leads to it", () => {
  const words = "words enough that this section is known wherever it stands";
  const at = (page: string) => ({
    "a.md": "## Stays\n\nfirst of the pages\n",
    "b.md": "## Waits\n\nsecond of the pages\n",
    [page]: `${page === "a.md" ? "## Stays\n\nfirst of the pages" : "## Waits\n\nsecond of the pages"}\n\n## Wanders\n\n${words}\n`,
  });
  const back = publishAll(at("a.md"), at("b.md"), at("a.md"));
  expect(statuses(back)).toMatchObject({
    "a.html#wanders": "live",
    "b.html#wanders": "moved a.html#wanders",
  });
});

test("of a section that stood on two pages, the copy that is left is what its author is offered first", () => {
  const shared = "## Shared\n\nthe very same words on both pages of it\n";
  const other = "## Other\n\nwords that are nothing like those\n\n## Shares\n\nalmost nothing\n";
  const first = { "a.md": `${other}\n${shared}`, "b.md": `## Start\n\nhere\n\n${shared}` };
  const { open, addressOf } = publishAll(first, { ...first, "a.md": other });
  expect(open.map(({ candidates }) => candidates.map(addressOf)[0])).toEqual(["b.html#shared"]);
});
