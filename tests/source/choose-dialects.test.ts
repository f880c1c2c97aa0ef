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

  test.each([
    ["prose with rules", "# A\n\nText.\n\n---\n\nMore: text.\n"],
    ["a note in prose", "# A\n\nNote: this is prose.\n"],
    ["a README", "# Tool\n\n- `--flag`\n\n## Usage\n\n```sh\n---\n```\n"],
    ["a thesaurus of dashes", "# A\n\n> A quote\n-- Somebody\n"],
  ])("is plain for %s", (_name, text) => {
    expect(choose({ "a.md": text })).toEqual({ "a.md": "plain" });
  });
});
