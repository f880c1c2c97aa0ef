import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import { readTalkSource } from "../../src/section/parse-talk.ts";
import { chooseDialects, type DeclaredDialects } from "../../src/source/choose-dialects.ts";

function choose(
  files: Readonly<Record<string, string>>,
  declared?: DeclaredDialects,
): Readonly<Record<string, string>> {
  const sources = Object.entries(files).map(([path, text]) =>
    readTalkSource({ path: sourcePath(path), text }),
  );
  const choices = chooseDialects(sources, declared);
  return Object.fromEntries(sources.map(({ file }, at) => [file.path, choices[at]?.dialect ?? ""]));
}

const MARP = "---\nmarp: true\n---\n\n# A\n\n---\n\n# B\n";
const REMARK =
  "name: intro\nclass: center\n\n# A\n\n???\n\nSay hello.\n\n---\nname: b\n\n# B\n\n--\n\nMore\n";
const TALK_CONTROL = '<!-- .slide: class="transition" -->\n# A\n\n##==##\n\n# B\n\nNotes:\nSay it.\n';

describe("a dialect", () => {
  test("is read from the front matter before anything else", () => {
    expect(choose({ "a.md": "---\ndialect: plain\nmarp: true\n---\n\n# A" })).toEqual({ "a.md": "plain" });
  });

  test("is declared for the nearest folder above", () => {
    const files = { "a/x.md": "# A", "a/b/y.md": "# B", "c.md": "# C" };
    expect(choose(files, { a: "remark", "a/b": "deckset" })).toEqual({
      "a/x.md": "remark",
      "a/b/y.md": "deckset",
      "c.md": "plain",
    });
  });

  test("is detected by its own signs", () => {
    expect(choose({ "m/a.md": MARP, "r/b.md": REMARK, "t/c.md": TALK_CONTROL })).toEqual({
      "m/a.md": "marp",
      "r/b.md": "remark",
      "t/c.md": "talkcontrol",
    });
  });

  test("spreads from the files of a folder to one without signs, and not to its README", () => {
    const files = {
      "d/1.md": TALK_CONTROL,
      "d/2.md": TALK_CONTROL,
      "d/3.md": "# C\n\nc",
      "d/README.md": "# D",
    };
    expect(choose(files)).toMatchObject({ "d/3.md": "talkcontrol", "d/README.md": "plain" });
  });

  describe("of the files beside it hides no word of a file that shows no slides of its own:", () => {
    const REVEAL =
      "# A\n\n---\n\n# B <!-- .element: x -->\n\n<!-- .slide: y -->\n\nNote: say it\n\n---\n\n# C\n";
    const BARE = "# A\n\n##==##\n\n# B\n";
    const BLANKS = "<!-- .slide: x -->\n# A\n\nNotes :\nSay it.\n\n\n\n# B\n\n\n\n# C\n";
    const SLIDEV = "---\ntheme: seriph\nmdc: true\n---\n\n# A\n\n---\nlayout: center\n---\n\n# B\n";
    const DECKSET = "slidenumbers: true\n\n# [fit] A\n\n---\n\n[.column]\n\n# B\n\n^ Say it.\n";
    const PANDOC = "---\nslide-level: 2\n---\n\n# A\n\n## B\n\n::: notes\nSay it.\n:::\n";

    test.each([
      ["reveal", REVEAL, "# Log\n\nFirst.\n\nNote: this is prose.\n\nLast.\n"],
      ["reveal", REVEAL, "# Log\n\nNotes:\n\n- one\n- two\n"],
      ["talkcontrol", TALK_CONTROL, "# Log\n\nNotes:\n\n- one\n"],
      ["blank-lines", BLANKS, "# Log\n\nNotes : rien\n"],
      ["remark", REMARK, "# Log\n\nWho knows?\n\n???\n\nNobody.\n"],
      ["remark", REMARK, "name: Ada\nclass: of 1833\n\n# Log\n"],
      ["deckset", DECKSET, "# Log\n\n^ points up\n"],
      ["deckset", DECKSET, "# Log\n\nWords.\n\n![](plan.png)\n"],
      ["slidev", SLIDEV, "# Log\n\nWords.\n\n<!-- to do -->\n"],
    ])("%s %#", (dialect, deck, text) => {
      const files = { "d/1.md": deck, "d/2.md": deck, "d/log.md": text };
      expect(choose(files)).toEqual({ "d/1.md": dialect, "d/2.md": dialect, "d/log.md": "plain" });
    });

    test.each([
      ["a break", "reveal", REVEAL, "# Un\n\nNote: dire\n\n---\n\n# Deux\n"],
      ["a break below", "reveal", REVEAL, "# Un\n\nNote: dire\n\n----\n\n# Deux\n"],
      ["a comment of a slide", "reveal", REVEAL, "<!-- .slide: x -->\n# Un\n\nNote: dire\n"],
      ["a comment that its kin reads", "talkcontrol", BARE, "# Un <!-- .element: x -->\n\nNote: dire\n"],
      ["a break", "remark", REMARK, "# Un\n\n???\n\ndire\n\n---\n\n# Deux\n"],
      ["a break", "deckset", DECKSET, "# Un\n\n^ dire\n\n---\n\n# Deux\n"],
      ["a container of notes", "pandoc", PANDOC, "# Un\n\n::: notes\ndire\n:::\n"],
    ])("where it has %s, it is %s as they are", (_what, dialect, deck, text) => {
      expect(choose({ "d/1.md": deck, "d/2.md": deck, "d/3.md": text })).toMatchObject({ "d/3.md": dialect });
    });

    test("the settings beside it are no slides either", () => {
      const source = readTalkSource(
        { path: sourcePath("d/log.md"), text: "# Log\n\nNotes:\n\n- one\n" },
        { separator: "^---$" },
      );
      expect(chooseDialects([source])[0]).toMatchObject({ dialect: "plain" });
    });
  });

  test.each([
    ["prose with rules", "# A\n\nText.\n\n---\n\nMore: text.\n"],
    ["a note in prose", "# A\n\nNote: this is prose.\n"],
    ["a README", "# Tool\n\n- `--flag`\n\n## Usage\n\n```sh\n---\n```\n"],
    ["a thesaurus of dashes", "# A\n\n> A quote\n-- Somebody\n"],
  ])("is plain for %s", (_name, text) => {
    expect(choose({ "a.md": text })).toEqual({ "a.md": "plain" });
  });
});
