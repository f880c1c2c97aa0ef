/** A talk that was sealed and opened again is the same, in all that is asked of it. */
import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import { readTalkSource } from "../../src/section/parse-talk.ts";
import { draftTalk } from "../../src/talk/draft-talk.ts";
import { PLAIN } from "../../src/talk/read-talk.ts";
import { openSealed, sealTalk } from "../../src/talk/seal-talk.ts";
import { encodeText } from "../../src/text/utf8.ts";
import { EVERY_FILE } from "../support/outer-every-page.ts";
import { wordsOf } from "../support/pages.ts";

const talks = Object.entries(EVERY_FILE).filter(([path]) => path.endsWith(".md"));

describe("sealed and opened", () => {
  test.each(talks)("%s is the same", (path, text) => {
    const file = { path: sourcePath(path), text };
    const dialect = text.includes("dialect: reveal") ? "reveal" : "plain";
    const draft = draftTalk(readTalkSource(file), { dialect, notes: "readers" }, PLAIN);
    const setting = { lang: "fr", words: wordsOf("fr"), marksLanguages: false };
    const { draft: opened, lang } = openSealed(encodeText(sealTalk(draft, setting)), file);
    expect(lang).toBe("fr");
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    const { publicMarkdown, print, index, languages, traits, ...facts } = draft;
    expect(plain(opened)).toEqual(plain(facts));
    expect(opened.publicMarkdown()).toBe(publicMarkdown());
    expect(opened.print(setting)).toEqual(plain(print(setting)));
    expect(opened.index(setting)).toEqual(index(setting));
    expect(opened.languages("fr")).toEqual(plain(languages("fr")));
    expect(opened.traits()).toEqual(traits());
  });
});
