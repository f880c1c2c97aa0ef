import { describe, expect, test } from "vitest";
import { checkTranslations } from "../../src/checks/check-translations.ts";
import { placesOf, siteOf } from "../support/talks.ts";

const FR =
  "# Docker\n\n## Installer\n\n```sh\ndocker version\n```\n\n## Lancer\n\n### Un réseau\n\n![](net.png)\n\n### Un volume\n\n`docker volume`\n";
const EN =
  "# Docker\n\n## Install\n\n```sh\ndocker version\n```\n\n## Launch\n\n### A network\n\n![](net.png)\n\n### A volume\n\n`docker volume`\n";
const EXTRA = "\n## Swarm\n\n```sh\ndocker swarm init\ndocker service ls\n```\n";

const check = (fr: string, en: string, more: Readonly<Record<string, string>> = {}) =>
  checkTranslations(siteOf({ "a.fr.md": fr, "a.en.md": en, ...more }));

describe("where outlines agree", () => {
  test("nothing is found", () => {
    expect(check(FR, EN)).toEqual([]);
  });

  test("nothing is found in talks that have no sections", () => {
    expect(check("# Bonjour\n\nmots", "# Hello\n\nwords")).toEqual([]);
  });
});

describe("where a section is in one language alone", () => {
  test("it is found there, at its heading, with the file that lacks it", () => {
    const findings = check(FR + EXTRA, EN);
    expect(findings).toMatchObject([
      {
        code: "translation-drift",
        severity: "warning",
        file: "a.fr.md",
        line: 19,
        column: 1,
        length: 8,
        excerpt: "## Swarm",
        message: '"Swarm" has no counterpart in a.en.md.',
        remedy: "Write it there, too; if it is there, give both headings one id, such as {#swarm}.",
      },
    ]);
  });

  test("what the remedy says works", () => {
    const [fr, en] = [
      FR + EXTRA.replace("Swarm", "Essaim {#swarm}"),
      `${EN}\n## Many hosts {#swarm}\n\nwords\n`,
    ];
    expect(check(FR + EXTRA, `${EN}\n## Many hosts\n\n- words\n- words\n- words\n`)).not.toEqual([]);
    expect(check(fr, en)).toEqual([]);
  });

  test("in both, each has its own finding", () => {
    const other = "\n## Cells\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![](x.png) and ![](y.png)\n";
    expect(
      check(FR + EXTRA, EN + other)
        .map(({ file, line }) => `${file}:${line}`)
        .sort(),
    ).toEqual(["a.en.md:19", "a.fr.md:19"]);
  });

  test("one finding tells of all that stands under it", () => {
    const deep = `${EXTRA}\n### Stack\n\n\`docker stack deploy\`\n\n#### Config\n\n\`docker config ls\`\n`;
    expect(check(FR + deep, EN).map(({ line, message }) => `${line} ${message}`)).toEqual([
      '19 "Swarm" and the 2 sections under it have no counterpart in a.en.md.',
    ]);
  });

  test("it is one finding for all the languages that lack it", () => {
    const de = EN.replace("Install", "Installieren").replace("Launch", "Starten");
    expect(check(FR + EXTRA, EN, { "a.de.md": de }).map(({ message }) => message)).toEqual([
      '"Swarm" has no counterpart in a.de.md and a.en.md.',
    ]);
    expect(
      check(FR + EXTRA, EN, { "a.de.md": de + EXTRA }).map(({ file, message }) => `${file} ${message}`),
    ).toEqual([
      'a.de.md "Swarm" has no counterpart in a.en.md.',
      'a.fr.md "Swarm" has no counterpart in a.en.md.',
    ]);
  });
});

test("talks that have nothing in common are told of once, at the title", () => {
  const findings = check(FR, "---\ntitle: x\n---\n# Hello\n\nwords\n");
  expect(findings).toMatchObject([{ file: "a.fr.md", line: 1 }]);
  expect(findings[0]?.message).toBe("No section of this talk has a counterpart in a.en.md.");
});

test("a section at another place is told of in one of the two files, as advice", () => {
  const long = (text: string): string =>
    text.replaceAll("docker version", "docker version --client\ndocker info | grep Server");
  const [install = ""] = /## Install[\s\S]*?(?=## Launch)/.exec(EN) ?? [];
  const findings = check(long(FR), long(`${EN.replace(install, "")}\n${install}`));
  expect(placesOf(findings)).toEqual(["3:1 translation-drift"]);
  expect(findings).toMatchObject([
    {
      severity: "advice",
      file: "a.fr.md",
      message: '"Installer" stands at another place in a.en.md, line 13.',
    },
  ]);
});
