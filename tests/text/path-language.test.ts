import { describe, expect, test } from "vitest";
import { listFolderLanguages, splitFileLanguage } from "../../src/text/path-language.ts";

describe("the name of a file", () => {
  test.each([
    ["talk.fr.md", "talk", "fr"],
    ["a/b/talk.EN.md", "a/b/talk", "en"],
    ["talk.de.markdown", "talk", "de"],
    ["talk.pt-br.md", "talk", "pt-BR"],
    ["talk.zh_Hant.qmd", "talk", "zh-Hant"],
    ["01.intro.fr.md", "01.intro", "fr"],
    ["README.br.md", "README", "br"],
  ])("%j is %j in %s", (path, stem, lang) => {
    expect(splitFileLanguage(path)).toEqual({ stem, lang });
  });

  test.each([
    ...[
      "talk.md",
      "talk.v2.md",
      "talk.js.md",
      "intro.ts.md",
      "script.ps.md",
      "a.go.md",
      "x.rs.md",
      "notes.jp.md",
    ],
    ...[
      "readme.md",
      "fr.md",
      ".fr.md",
      "a/.fr.md",
      "talk.fr.old.md",
      "talk.no-go.md",
      "talk.in.md",
      "talk.fra.md",
    ],
    ...["talk_fr.md", "talk-fr.md", "talk.1.fr2.md"],
  ])("%j says nothing of a language", (path) => {
    expect(splitFileLanguage(path)).toEqual({ stem: path.replace(/\.md$/, "") });
  });
});

describe("the folders of a path", () => {
  test.each([
    ["fr/talk", ["fr */talk talk"]],
    ["cours/EN/docker/x", ["en cours/*/docker/x cours/docker/x"]],
    ["content/français/x", ["fr content/*/x content/x"]],
    ["slides/korean/aws/x", ["ko slides/*/aws/x slides/aws/x"]],
    ["pt-br/it/x", ["pt-BR */it/x it/x", "it pt-br/*/x pt-br/x"]],
    ["docs/kubernetes/js/fr", []],
  ])("%j name %j", (path, named) => {
    const found = listFolderLanguages(path);
    expect(found.map(({ lang, shared, without }) => `${lang} ${shared} ${without}`)).toEqual(named);
  });
});
