/** What the command line says and does of talks in several languages. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lectern, openWorkshop, remove, type Workshop } from "../support/outer-run.ts";

const FR =
  "Nous avons livré le service un vendredi soir, et toute l'équipe a passé la nuit sur les machines.";
const EN = "We shipped the service on a Friday night, and this is how all of us spent the weekend with it.";
const FILES = {
  "a.fr.md": `# Exposé\n\n## Début\n\n${FR}\n\n- un\n- deux\n\n## kubectl\n\n\`kubectl get pods\`\n\n## Please\n\n${EN}\n`,
  "a.en.md": `# Talk\n\n## Start\n\n${EN}\n\n- one\n- two\n\n## kubectl\n\n\`kubectl get pods\`\n`,
};

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop(FILES);
});
afterAll(() => remove(shop.folder));

test("a build says where outlines have drifted apart, and leaves other languages to who asks", async () => {
  const { code, stderr } = await shop.build();
  expect(code).toBe(0);
  expect(stderr).toContain('a.fr.md:14:1  translation-drift  "Please" has no counterpart in a.en.md.');
  expect(stderr).not.toContain("language-other");
  expect(await shop.page("a-fr.html")).toContain('<section id="please" data-in-en="kubectl">');
});

describe("check", () => {
  const check = (...flags: string[]) => lectern(["check", shop.content, ...flags], { cwd: shop.folder });

  test("finds both, and ends with 1", async () => {
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout).toContain('"Please" reads as English in a talk in French. Write "## Please {lang=en}".');
    expect(stdout).toContain("translation-drift");
  });

  test("finds no language where the build marks it", async () => {
    const { stdout } = await check("--mark-languages");
    expect(stdout).not.toContain("language-other");
    await shop.build("--mark-languages");
    expect(await shop.page("a-fr.html")).toContain('<section id="please" lang="en" data-in-en="kubectl">');
  });

  test("takes an excuse at the heading for both", async () => {
    const excused = FILES["a.fr.md"].replace(
      "## Please",
      "<!-- lectern-ignore translation-drift, language-other: meant as it is -->\n## Please",
    );
    const other = await openWorkshop({ ...FILES, "a.fr.md": excused });
    const { code, stdout } = await lectern(["check", other.content], { cwd: other.folder });
    expect(stdout).toMatch(/nothing found, 2 excused/);
    expect(code).toBe(0);
    await remove(other.folder);
  });
});

describe("a talk too short to tell its language", () => {
  const run = async (files: Readonly<Record<string, string>>, ...flags: string[]) => {
    const other = await openWorkshop(files);
    const { stdout } = await lectern(["check", other.content, ...flags], { cwd: other.folder });
    await remove(other.folder);
    return stdout;
  };
  const said =
    'k.md, l.md: in French, as the talks around them. If not, say so in the front matter: "lang: en".';

  test("is named to who asks, with the language it was given and how to say another", async () => {
    const files = { "long.md": `# Exposé\n\n${FR}\n`, "k.md": "# kubectl\n", "l.md": "# vim\n" };
    expect(await run(files, "--verbose")).toContain(`${said}\n`);
    expect(await run(files)).not.toContain("k.md");
    const told = { ...files, "more.md": `# Suite\n\n${FR}\n`, "k.md": "---\nlang: en\n---\n\n# kubectl\n" };
    expect(await run(told, "--verbose")).toContain("l.md: in French, as the talks around it.");
  });

  test("is in English where no other tells, either", async () => {
    expect(await run({ "k.md": "# kubectl\n" }, "--verbose")).toContain(
      'k.md: in English, for nothing says otherwise. If not, say so in the front matter: "lang: fr".',
    );
  });
});

describe("a talk in two languages is one to its readers:", () => {
  test("the command, the home page and the print page count it once", async () => {
    const other = await openWorkshop({
      ...FILES,
      "b.md": `# B\n\n${EN}\n`,
      "p/index.md": `# P\n\n${EN}\n`,
      "p/c.md": `# C\n\n${EN}\n`,
    });
    const facts = "3 talks, 1 of them in several languages, 1 folder with a page of its own";
    expect((await other.build()).stdout).toContain(`${facts}, `);
    const { stdout } = await lectern(["check", other.content], { cwd: other.folder });
    expect(stdout).toContain(`${facts}, `);
    expect(await other.page("index.html")).toContain("3 talks · ");
    expect(await other.page("print.html")).toContain(">2 talks<");
    await remove(other.folder);
  });
});
