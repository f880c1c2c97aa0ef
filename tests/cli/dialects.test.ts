/** Decks of every dialect, from the file to the bytes of the site. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { DIALECTS } from "../../src/model/deck.ts";
import { listFiles, openWorkshop, remove, type Workshop, writeFiles } from "../support/outer-run.ts";

const SECRET = "zzsecretzz";

/** A title, a note, a second slide: the least deck of each dialect that has notes. */
const DECKS: Readonly<Record<string, { file: string; text: string }>> = {
  pandoc: {
    file: "p.md",
    text: `---\nslide-level: 2\n---\n\n# P\n\n## One\n\npublic\n\n::: notes\n${SECRET}\n:::\n\n## Two\n\nlast\n`,
  },
  reveal: {
    file: "r.md",
    text: `<!-- .slide: data-background="x" -->\n# R\n\npublic\n\nNote: ${SECRET}\n\n---\n\n<!-- .slide: id="two" -->\n## Two\n\nlast <!-- .element: class="fragment" -->\n`,
  },
  talkcontrol: { file: "t.md", text: `# T\n\npublic\n\nNotes:\n${SECRET}\n\n##==##\n\n## Two\n\nlast\n` },
  "blank-lines": {
    file: "b.md",
    text: `# B\n\npublic\n\nNotes :\n${SECRET}\n\n\n\n## Two\n\nlast\n\n\n\n## Three\n\nmore\n`,
  },
  slidev: {
    file: "s.md",
    text: `---\ntheme: seriph\ntransition: fade\n---\n\n# S\n\npublic\n\n<!-- ${SECRET} -->\n\n---\nlayout: two-cols\n---\n\n## Two\n\nlast\n\n::right::\n\nside\n`,
  },
  marp: {
    file: "m.md",
    text: `---\nmarp: true\n---\n\n# M\n\npublic\n\n<!-- ${SECRET} -->\n\n---\n\n## Two\n\nlast\n`,
  },
  remark: {
    file: "k.md",
    text: `name: first\nclass: center, middle\n\n# K\n\npublic\n\n???\n\n${SECRET}\n\n---\nclass: middle\n\n## Two\n\n--\n\nlast\n`,
  },
  quarto: {
    file: "q.qmd",
    text: `---\nformat: revealjs\n---\n\n# Q\n\n## One\n\npublic\n\n::: {.notes}\n${SECRET}\n:::\n\n## Two\n\nlast\n`,
  },
  presenterm: {
    file: "e.md",
    text: `---\ntitle: E\n---\n\n# One\n\npublic\n\n<!-- speaker_note: ${SECRET} -->\n\n<!-- end_slide -->\n\n# Two\n\nlast\n`,
  },
  deckset: {
    file: "d.md",
    text: `theme: Fira, 3\nautoscale: true\n\n# D\n\npublic\n\n^ ${SECRET}\n\n---\n\n[.code-highlight: 2]\n\n## Two\n\nlast\n`,
  },
};

let shop: Workshop | undefined;
afterEach(async () => {
  if (shop !== undefined) await remove(shop.folder);
  shop = undefined;
});

async function bytesOf(folder: string, keep: (file: string) => boolean = () => true): Promise<string> {
  const files = (await listFiles(folder)).filter(keep);
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), "latin1")));
  return texts.join("\n");
}

test("there is a deck for every dialect that has notes", () => {
  expect(Object.keys(DECKS).sort()).toEqual(DIALECTS.filter((name) => name !== "plain").sort());
});

test("an article beside decks keeps its words, and the build says where they might have been a note", async () => {
  const deck = DECKS["reveal"]!.text;
  const article = "# Log\n\nBefore.\n\nNote: remember this\n\nAfter.\n";
  shop = await openWorkshop({ "1.md": deck, "2.md": deck, "log.md": article });
  const { code, stderr } = await shop.build();
  expect(code).toBe(0);
  expect(stderr).toMatch(/log\.md:5:1 {2}note-shown .*"dialect: reveal" .*\n {4}Note: remember this\n/);
  const page = await shop.page("log.html");
  for (const word of ["Before", "remember this", "After"]) expect(page).toContain(word);
  await writeFiles(shop.content, { "log.md": `---\ndialect: plain\n---\n\n${article}` });
  expect((await shop.build()).stderr).toBe("");
});

describe.each(Object.entries(DECKS))("a deck in %s", (dialect, { file, text }) => {
  test("is recognised, and keeps its notes private to the last byte", async () => {
    shop = await openWorkshop({ [file]: text });
    const { code, stdout } = await shop.build();
    expect(code).toBe(0);
    expect(stdout).toContain(`${dialect}: ${file}`);
    expect(stdout).toContain("One speaker note is kept private");
    const bytes = await bytesOf(shop.output);
    expect(bytes).not.toContain(SECRET);
    expect(bytes).toContain("public");
    expect(bytes).toContain("last");
  });

  test("shows its notes to readers once on its page, and once where its part is printed", async () => {
    shop = await openWorkshop({ [file]: text });
    expect((await shop.build("--notes", "readers")).code).toBe(0);
    const pages = await bytesOf(shop.output, (name) => name.endsWith(".html") && name !== "print.html");
    expect(pages.split(SECRET)).toHaveLength(2);
    expect((await shop.page("print.html")).split(SECRET)).toHaveLength(2);
  });

  test("keeps the notes of a handout for print and their own page", async () => {
    shop = await openWorkshop({ [file]: text });
    expect((await shop.build("--notes", "handout")).code).toBe(0);
    const url = file.replace(/\.\w+$/, "");
    const [page, notes] = [await shop.page(`${url}.html`), await shop.page(`${url}.notes.html`)];
    expect(notes.split(SECRET)).toHaveLength(2);
    expect(notes).not.toContain("public");
    const forPaper = new RegExp(`<aside class="container notes handout" role="note">[^§]*${SECRET}`);
    const print = await shop.page("print.html");
    expect(page).toMatch(forPaper);
    expect(print).toMatch(forPaper);
    expect(print.split(SECRET)).toHaveLength(2);
    expect(page).toContain(`href="${url}.notes.html"`);
    const others = await bytesOf(shop.output, (name) => !name.startsWith(url) && name !== "print.html");
    expect(others + (await shop.page(`${url}.md`))).not.toContain(SECRET);
  });

  test("loses no word when it is taken for any other", async () => {
    shop = await openWorkshop(
      Object.fromEntries(
        DIALECTS.map((other) => [`${other}/${file}`, text.replace(/^---\n/, `---\ndialect: ${other}\n`)]),
      ),
    );
    expect((await shop.build("--notes", "readers")).code).toBe(0);
    for (const other of DIALECTS) {
      const page = await bytesOf(
        shop.output,
        (name) => name.startsWith(`${other}/`) && name.endsWith(".html"),
      );
      for (const word of ["public", "last", "Two"])
        expect({ other, page }).toMatchObject({ page: expect.stringContaining(word) });
    }
  });
});
