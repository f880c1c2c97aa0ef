/** After any edit, what a build leaves is what a clean one makes, whatever the cache holds; and nothing is written twice. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EVERY_FILE, EVERY_PAGE_FLAGS } from "../support/outer-every-page.ts";
import {
  fingerprint,
  lectern,
  listFiles,
  openWorkshop,
  remove,
  type Workshop,
} from "../support/outer-run.ts";
import { randomFrom } from "../support/random.ts";

/** `LECTERN_BUILDS`: how many edits are built; the campaign makes 200, and corrupts 50 caches. */
const EDITS = Number(process.env["LECTERN_BUILDS"] ?? 14);
const CORRUPTIONS = Math.ceil(EDITS / 4);
const SEED = Number(process.env["LECTERN_SEED"] ?? 20261128);

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop(EVERY_FILE);
});
afterEach(() => remove(shop.folder));

/** What a build makes that knows nothing of those before it; addresses that were published are told by the lock file. */
async function buildClean(flags: readonly string[]): Promise<Record<string, string>> {
  const [output, cache] = [path.join(shop.folder, "clean"), path.join(shop.folder, "clean-cache")];
  for (const folder of [output, cache]) await rm(folder, { recursive: true, force: true });
  const run = await lectern(
    ["build", shop.content, "--output", output, "--cache", cache, "--frozen", ...flags],
    {
      cwd: shop.folder,
    },
  );
  expect(run.code, run.stderr).toBe(0);
  return fingerprint(output);
}

async function buildAgain(flags: readonly string[]): Promise<Record<string, string>> {
  // What stays for open tabs a clean build cannot know of.
  const run = await shop.build("--frozen", "--keep-days", "0", ...flags);
  expect(run.code, run.stderr).toBe(0);
  return fingerprint(shop.output);
}

const talks = async (): Promise<readonly string[]> =>
  (await listFiles(shop.content)).filter((file) => file.endsWith(".md"));
const change = async (file: string, by: (text: string) => string): Promise<void> => {
  const place = path.join(shop.content, file);
  await writeFile(place, by(await readFile(place, "utf8")));
};

/** Edits of every kind; each is given a number to choose by. */
const KINDS: readonly ((at: number) => Promise<unknown>)[] = [
  async (at) => change(await pick(at), (text) => `${text}\nOne more line, number ${at}.\n`),
  async (at) => change(await pick(at), (text) => text.replace(/^# (.*?)[!?…]?$/m, `# $1${"!?…"[at % 3]}`)),
  async (at) => change(await pick(at), (text) => `${text}\n## Section ${at}\n\n[There](../index.md)\n`),
  async (at) =>
    change(await pick(at), (text) =>
      text.replace(/^tags: .*\n/m, "").replace(/^---\n/, `---\ntags: [t${at % 3}]\n`),
    ),
  async (at) =>
    change(await pick(at), (text) => text.replace(/^lang: .*$/m, at % 2 ? "lang: en" : "lang: fr")),
  async (at) =>
    writeFile(path.join(shop.content, "livrer", `new-${at}.md`), `# New ${at}\n\n![i](piles.svg)\n`),
  async (at) =>
    writeFile(
      path.join(shop.content, "livrer/piles.svg"),
      `<svg xmlns="http://www.w3.org/2000/svg" width="${500 + at}" height="9"/>\n`,
    ),
  async (at) => {
    const file = await pick(at, /new-/);
    await rename(path.join(shop.content, file), path.join(shop.content, file.replace(/(\.md)$/, "-x$1")));
  },
  async (at) => rm(path.join(shop.content, await pick(at, /new-/))),
  async (at) => change(await pick(at), (text) => `${text}\n\`\`\`js\nconst a = ${at};\n\`\`\`\n`),
];

/** Facts that other pages show: lists, the home page, a course. */
const FACTS: readonly (() => Promise<unknown>)[] = [
  () => change("livrer/journaux.md", (text) => `${text}\n${"Beaucoup de mots. ".repeat(900)}\n`),
  () =>
    change("craft/debugging.md", (text) =>
      text.replace("lang: en", "lang: en\ndescription: What to do at night.\ndate: 2026-03-01"),
    ),
  () => change("craft/debugging.md", (text) => text.replace("DevDays", "Night of Bugs")),
  () =>
    change("deux-jours.course.yml", (text) =>
      text.replace("De la caisse au bateau.", "Du bateau à la caisse."),
    ),
  () =>
    writeFile(
      path.join(shop.content, "soir.course.yml"),
      "title: Un soir\nlang: fr\nchapters: [livrer/journaux.md]\n",
    ),
  () => writeFile(path.join(shop.content, "craft/index.md"), "# The craft\n\nWords.\n"),
  () => change("craft/index.md", (text) => text.replace("Words.", "Other words.")),
  () => change("craft/naming.md", (text) => text.replace("lang: en", "lang: en\nlayout: part")),
  () => change("craft/debugging.md", (text) => text.replace("2026-06-11", "2026-09-09")),
  () => rm(path.join(shop.content, "craft/index.md")),
  () =>
    change("anchors.lock", (text) =>
      text.replace("retired - Rature", "moved=livrer/journaux.html#une-ligne - Rature"),
    ),
];

/** A talk that may be changed: the first of the given name, else any. */
async function pick(at: number, name?: RegExp): Promise<string> {
  const all = (await talks()).filter((file) => !/^index/.test(file));
  const named = name === undefined ? [] : all.filter((file) => name.test(file));
  const [only] = named;
  if (name !== undefined && only === undefined) {
    await writeFile(path.join(shop.content, `new-${at}.md`), `# New ${at}\n`);
    return `new-${at}.md`;
  }
  return only ?? (all[at % all.length] as string);
}

const FLAGS = [
  EVERY_PAGE_FLAGS,
  [...EVERY_PAGE_FLAGS, "--notes", "readers"],
  EVERY_PAGE_FLAGS.filter((flag) => flag !== "--print-book"),
];

test(`after each of ${EDITS} edits the site is that of a clean build, to the byte (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  await shop.build(...EVERY_PAGE_FLAGS);
  for (let edit = 0; edit < EDITS; edit += 1) {
    const at = random.below(1_000);
    await KINDS[edit % KINDS.length]?.(at);
    const flags = random.below(5) === 0 ? (FLAGS[at % FLAGS.length] ?? []) : EVERY_PAGE_FLAGS;
    expect(await buildAgain(flags), `edit ${edit} (${at})`).toEqual(await buildClean(flags));
  }
});

test("whatever other pages show of a talk, a course or a part is new there, too", async () => {
  await shop.build("--frozen", ...EVERY_PAGE_FLAGS);
  for (const [at, edit] of FACTS.entries()) {
    await edit();
    expect(await buildAgain(EVERY_PAGE_FLAGS), `fact ${at}`).toEqual(await buildClean(EVERY_PAGE_FLAGS));
  }
});

test(`each of ${CORRUPTIONS} caches that are wrong, cut off or somebody else's changes nothing`, async () => {
  const random = randomFrom(SEED + 1);
  await shop.build(...EVERY_PAGE_FLAGS);
  const clean = await buildClean(EVERY_PAGE_FLAGS);
  for (let round = 0; round < CORRUPTIONS; round += 1) {
    const files = await listFiles(shop.cache);
    for (let one = 0; one < 4; one += 1) {
      const file = path.join(shop.cache, files[random.below(files.length)] as string);
      const text = await readFile(file, "utf8");
      const cut = random.below(text.length + 1);
      const wrongs = [
        text.slice(0, cut),
        `${text.slice(0, cut)}x${text.slice(cut + 1)}`,
        "",
        "{}",
        "[1]",
        "null",
      ];
      await writeFile(file, random.pick(wrongs));
    }
    await change("livrer/outils/grue.md", (text) => text);
    expect(await buildAgain(EVERY_PAGE_FLAGS), `round ${round}`).toEqual(clean);
  }
});

describe("a build that has nothing to do", () => {
  const marks = async (): Promise<Record<string, number>> => {
    const files = await listFiles(shop.output);
    const mark = async (file: string) => [file, (await stat(path.join(shop.output, file))).mtimeMs] as const;
    return Object.fromEntries(await Promise.all(files.map(mark)));
  };

  test("writes nothing, and says what the one before it said", async () => {
    await change("livrer/conteneurs.md", (text) => `${text}\n[nowhere](nowhere.md)\n`);
    const first = await shop.build(...EVERY_PAGE_FLAGS);
    const before = await marks();
    const { ino } = await stat(shop.output);
    const second = await shop.build(...EVERY_PAGE_FLAGS);
    expect({ ...second, stdout: "" }).toEqual({ ...first, stdout: "" });
    expect(second.stderr).toContain("nowhere.md");
    expect(second.stdout.replace(/\d+\.\d s/, "")).toBe(first.stdout.replace(/\d+\.\d s/, ""));
    expect(await marks()).toEqual(before);
    expect((await stat(shop.output)).ino).toBe(ino);
  });

  test("has something to do where a file of the site is not as it was written", async () => {
    await shop.build(...EVERY_PAGE_FLAGS);
    const clean = await fingerprint(shop.output);
    await writeFile(path.join(shop.output, "index.html"), "lost");
    await rm(path.join(shop.output, "sections.html"));
    expect(await buildAgain(EVERY_PAGE_FLAGS)).toEqual(clean);
  });
});

test("one edited paragraph leaves every other talk's page as it lies", async () => {
  await shop.build(...EVERY_PAGE_FLAGS);
  const place = (file: string): string => path.join(shop.output, file);
  const before = await stat(place("livrer/journaux.html"));
  await change("livrer/conteneurs.md", (text) => text.replace("Voilà,", "Et voilà,"));
  await shop.build(...EVERY_PAGE_FLAGS);
  const after = await stat(place("livrer/journaux.html"));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(await readFile(place("livrer/conteneurs.html"), "utf8")).toContain("Et voilà,");
});

test("a cache folder that cannot be used is a build that takes longer", async () => {
  await rm(path.join(shop.cache, "talks"), { recursive: true, force: true });
  await mkdir(shop.cache, { recursive: true });
  await writeFile(path.join(shop.cache, "talks"), "in the way");
  expect(await shop.build(...EVERY_PAGE_FLAGS)).toMatchObject({ code: 0 });
  expect((await readdir(shop.output)).length).toBeGreaterThan(5);
});

test("a menu counts anew when two talks become versions of one", async () => {
  const files = ["a", "b", "c", "d"].map((name) => [
    `${name}.md`,
    `---\nlang: en\n---\n# ${name}\n\nWords.\n`,
  ]);
  await rm(shop.content, { recursive: true, force: true });
  await mkdir(shop.content, { recursive: true });
  for (const [name = "", text = ""] of files) await writeFile(path.join(shop.content, name), text);
  const tie = (file: string, lang: string) =>
    change(file, (text) => text.replace("lang: en", `lang: ${lang}\ntranslationKey: x`));
  await shop.build("--frozen");
  for (const edit of [() => tie("b.md", "en"), () => tie("c.md", "fr")]) {
    await edit();
    expect(await buildAgain([])).toEqual(await buildClean([]));
  }
});
