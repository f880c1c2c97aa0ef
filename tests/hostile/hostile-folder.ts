/** A content folder in which every text, name, manifest and lock file is a payload, as a stranger might send it. */
import { parseLock } from "../../src/anchors/lock-file.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { type Random, randomFrom } from "../support/random.ts";
import { SCHEMES } from "./addresses.ts";
import { drawTalks, pathOfTalk, textOfTalk } from "./hostile-site.ts";
import { drawPayload } from "./payloads.ts";

/** Plain words of the payloads, for which a reader might search. */
export const SEARCHED = ["script", "onerror", "javascript"];

export function hostileFolder(seed: number, many: number): Readonly<Record<string, string>> {
  const random = randomFrom(seed);
  const talks = drawTalks(random, many);
  const files = talks.map((talk, at) => [pathOfTalk(talk, at), textOfTalk(talk)] as const);
  return {
    ...Object.fromEntries(files),
    "a.md": `---\ntags: [one]\n---\n# A\n\n## Section of a\n\nWords.\n`,
    "a.png": "",
    "index.md": `---\ntitle: ${draw(random)}\ndescription: ${draw(random)}\n---\nWords.\n`,
    "deck/in.md": `---\ndialect: presenterm\n---\n# In\n\n<!-- include: part.md -->\n`,
    "deck/part.md": `Part ${JSON.parse(draw(random))}\n`,
    "deck/reveal-md.json": `{"separator": ${draw(random)}, "verticalSeparator": ${draw(random)}, "title": ${draw(random)}}`,
    ...translations(random),
    ...manifests(random),
    "anchors.lock": lock(random),
  };
}

/** A payload as JSON, which is YAML. */
function draw(random: Random): string {
  return JSON.stringify(drawPayload(random, random.below(1_000_000)).text);
}

function translations(random: Random): Readonly<Record<string, string>> {
  const talk = (lang: string): string =>
    `---\nlang: ${lang}\ntitle: ${draw(random)}\n---\n## Section\n\nWords ${JSON.parse(draw(random))}\n`;
  return { "two/pair.en.md": talk("en"), "two/pair.fr.md": talk("fr") };
}

function manifests(random: Random): Readonly<Record<string, string>> {
  const field = (): string => draw(random);
  return {
    "course.yml": `title: ${field()}\ndescription: ${field()}\nlang: en\nchapters:\n  - a.md\n  - ${field()}\n  - title: ${field()}\n    chapters: [a.md, two/pair.en.md, ${field()}]\n`,
    "cours.json": `{${field()}: {"course_name": ${field()}, "course_description": ${field()}, "modules": ["a", ${field()}], "tp": [${field()}]}}`,
    "mkdocs.yml": `site_name: ${field()}\ndocs_dir: .\nnav:\n  - ${field()}: a.md\n  - ${field()}:\n      - two/pair.en.md\n      - ${field()}: deck/in.md\n`,
    "training.yml": `title: ${field()}\nchat: ${field()}\ncontent:\n- a.md\n- [deck/in.md, ${field()}]\n`,
    "slides.json": `["a.md", ${field()}]`,
    "slides.js": `export function slides() { return [${field()}, "a.md", 'deck/in.md']; }\n`,
    [`${fileName(random)}.course.yml`]: `title: ${field()}\nchapters: [a.md]\n`,
  };
}

function fileName(random: Random): string {
  return drawPayload(random, 7).text.replace(/[/\0]/g, "_").replace(/^\./, "_").slice(0, 60);
}

/** Each line's id, title, target and page is a payload, as far as a line can hold it: a line that cannot be read stops the build. */
function lock(random: Random): string {
  const word = (): string => JSON.parse(draw(random)).replace(/\s+/g, "");
  const title = (): string => JSON.parse(draw(random)).replace(/[\r\n]+/g, " ");
  const lines = Array.from({ length: 40 }, (_, at) => [
    `a.html#${word()} live - ${title()}`,
    `a.html#${word()} alias=${word()} - ${title()}`,
    `a.html#${word()} retired - ${title()}`,
    `a.html#${word()} moved=two/pair-en.html#${word()} - ${title()}`,
    `gone-${at}.html#${word()} moved=a.html#section-of-a - ${title()}`,
    `gone-${at}.html# moved=a.html# - ${title()}`,
    `lost-${at}.html# retired - ${title()}`,
    `${word()}.html# moved=a.html#${word()} - ${title()}`,
    `${Object.values(SCHEMES)[at % Object.keys(SCHEMES).length]?.({ number: at, code: "__x(1)" })}.html# moved=a.html# - x`,
  ]);
  const isRead = (line: string): boolean =>
    parseLock(line, sourcePath("anchors.lock")).diagnostics.length === 0;
  return `${lines.flat().filter(isRead).join("\n")}\n`;
}
