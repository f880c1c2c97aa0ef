import { describe, expect, test } from "vitest";
import { checkLanguages } from "../../src/checks/check-languages.ts";
import type { SiteOptions } from "../../src/model/site.ts";
import { renderTalk } from "../../src/render/render-sections.ts";
import { wordsOf } from "../support/pages.ts";
import { sectionsOf, siteOf } from "../support/talks.ts";

const FR =
  "Nous avons livré le service un vendredi soir, et toute l'équipe a passé la nuit sur les machines.";
const EN = "We shipped the service on a Friday night, and this is how all of us spent the weekend with it.";
const HEAD = `---\nlang: fr\n---\n# Exposé\n\n## Début\n\n${FR}\n\n`;

const open = (body: string, options: SiteOptions = { markLanguages: true }) =>
  siteOf({ "a.md": HEAD + body }, [], options);
const langsOf = (body: string, options?: SiteOptions): readonly string[] =>
  sectionsOf(open(body, options).talks[0]!).map(({ id, heading }) => `${id} ${heading.lang ?? "-"}`);

describe("sections that read as another language", () => {
  test("are marked when the project wants it, and are not found any more", () => {
    const body = `## Please\n\n${EN}\n`;
    expect(langsOf(body)).toEqual(["debut -", "please en"]);
    expect(checkLanguages(open(body))).toEqual([]);
    expect(langsOf(body, {})).toEqual(["debut -", "please -"]);
    expect(checkLanguages(open(body, {}))).toHaveLength(1);
  });

  test("keep what stands under them, as far as it does not speak for the language of the talk", () => {
    const body = `## Please\n\n${EN}\n\n### Demo\n\nDocker\n\n### La réponse\n\nIl est tard.\n\n### More\n\n${EN}\n\n## Fin\n\nDocker\n`;
    expect(langsOf(body)).toEqual([
      ...["debut -", "please en", "demo -", "la-reponse fr", "more -", "fin -"],
    ]);
  });

  test("are marked within one that its author marked, too", () => {
    expect(langsOf(`## Please {lang=en}\n\n${EN}\n\n### Merci\n\n${FR}\n`)).toEqual([
      ...["debut -", "please en", "merci fr"],
    ]);
  });

  test("are left to their author where he marked them himself", () => {
    expect(langsOf(`## Please {lang=de}\n\n${EN}\n`)).toEqual(["debut -", "please de"]);
  });
});

test("a marked section is printed in its language, and set by its rules", () => {
  const site = open(`## Is it "live"?\n\n${EN} "Really?"\n\n### Merci : c'est tout\n\n${FR}\n`);
  const html = renderTalk({ site, talk: site.talks[0]!, words: wordsOf("fr") });
  expect(html).toMatch(/<section id="is-it-live"[^>]* lang="en"/);
  expect(html).toContain("“Really?”");
  expect(html).toMatch(/<section id="merci-c-est-tout"[^>]* lang="fr"/);
  expect(html).toContain("Merci\u00a0: c’est tout");
});
