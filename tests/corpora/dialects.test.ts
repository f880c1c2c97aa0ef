/** Real decks in their own dialects: each is recognised, none of its directives shows, none of its words is lost. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { deadAddresses, idsAreEmptyOrTwice, outlineIsBroken } from "../support/outer-audit.ts";
import { CORPORA, findShared } from "../support/outer-corpora.ts";
import {
  type BuiltPage,
  byTag,
  childrenOf,
  find,
  isElement,
  type Node,
  readPages,
} from "../support/outer-pages.ts";
import { listFiles, type SharedSite, shareSite } from "../support/outer-run.ts";
import { checkPages } from "../support/outer-validate.ts";
import { wordsIn } from "../support/outer-words.ts";
import { seed, somePages } from "../support/some-pages.ts";

const shared = findShared();
/** Pages of each corpus that `npm test` shows the validator, which takes longer than all else here. */
const SOME = 30;

/** What each corpus is written in, what is marked in its files, and what its notes look like. */
const EXPECTED: Readonly<Record<string, { dialect: string; marker: RegExp }>> = {
  "bochet-kubernetes": { dialect: "slidev", marker: /^---\n(layout|src|transition):/m },
  "dille-containers": { dialect: "reveal", marker: /\.(slide|element):/ },
  "hashicorp-terraform": {
    dialect: "remark",
    marker: /^(name|class|layout|template): /m,
  },
  "particule-formations": { dialect: "pandoc", marker: /$^/ },
  "pulumi-training": { dialect: "marp", marker: /^marp: true/m },
  "sfeir-kubernetes": {
    dialect: "talkcontrol",
    marker: /^##==##/m,
  },
};

/** Lines of directives that no reader is to see, outside code. */
const RESIDUE: readonly RegExp[] = [
  /^\?\?\?/,
  /^Notes? ?:\s*$/i,
  /^(class|name|layout|template|exclude|count|background-image): ?\S/,
  /(^|\s)\.[a-z][\w.-]*\[/,
  /!\[?:(scale|img)/,
  /^##[=+-]{2}##/,
  /\.(slide|element):/,
  /^::[\w-]+::$/,
  /^<<< /,
  /^(transition|clicks|level|routeAlias|hideInToc|marp|paginate|_class|headingDivider): /,
  /^:{3,}/,
  /\{\.[\w.-]+[^}]*\}/,
  /^\. \. \.$/,
  /^\[\.[a-z-]+:/,
  /^-{2,3}$/,
  /<\/?v-click/,
];
/** What looks like a directive and is text: cells of a table, an item of a list, a dash of a quoted mail. */
const TEXT = /: (?:\?\?\?|--|name: Logical identifier .*)$/;
const UNSEEN = new Set(["script", "style", "pre", "code", "nav"]);
const BLOCK = /^(p|li|h[1-6]|td|th|figcaption|blockquote|div|section|dd|dt|br|summary)$/;

function linesOf(node: Node): string {
  if (!isElement(node)) return "value" in node ? String(node.value) : childrenOf(node).map(linesOf).join("");
  if (UNSEEN.has(node.tagName)) return "";
  const text = childrenOf(node).map(linesOf).join("");
  return BLOCK.test(node.tagName) ? `\n${text}\n` : text;
}

function allText(node: Node): string {
  if (!isElement(node) && "value" in node) return String(node.value);
  return childrenOf(node).map(allText).join(" ");
}

describe.skipIf(shared === undefined).each(CORPORA)("the decks of %s", (name) => {
  const source = path.join(shared ?? "", "corpora", name);
  const expected = EXPECTED[name]!;
  let site: SharedSite;
  let pages: readonly BuiltPage[];

  beforeAll(async () => {
    site = await shareSite(source, "--verbose");
    pages = await readPages(site.output);
  });

  test("are recognised by the marks in them", async () => {
    const taken = new Map(
      [...site.outcome.stdout.matchAll(/^(\S.*?): ([a-z-]+), /gm)].map(([, file, dialect]) => [
        file!,
        dialect!,
      ]),
    );
    const files = [...taken.keys()];
    expect(files.length).toBeGreaterThan(15);
    const marked = [];
    for (const file of files)
      if (expected.marker.test(await readFile(path.join(source, file), "utf8"))) marked.push(file);
    const wrong = marked.filter((file) => taken.get(file) !== expected.dialect);
    expect(wrong.length / Math.max(1, marked.length)).toBeLessThanOrEqual(0.03);
    expect([...taken.values()]).toContain(expected.dialect);
  });

  test("show no directive of theirs", () => {
    const found = pages.flatMap(({ url, elements }) => {
      const main = elements.find(byTag("main"));
      const lines = main === undefined ? [] : linesOf(main).split("\n");
      return lines
        .map((line) => line.trim())
        .filter((line) => RESIDUE.some((mark) => mark.test(line)))
        .map((line) => `${url}: ${line}`);
    });
    expect(found.filter((line) => !TEXT.test(line))).toEqual([]);
  });

  test("are sound pages still", async () => {
    expect(site.outcome.code).toBe(0);
    expect(pages.flatMap(idsAreEmptyOrTwice)).toEqual([]);
    expect(pages.flatMap(outlineIsBroken)).toEqual([]);
    expect(deadAddresses(pages, site.output)).toEqual([]);
    expect(await checkPages(somePages(pages, SOME)), `seed ${seed}`).toEqual([]);
  });

  test("lose no word", async () => {
    const { output } = await shareSite(source, "--notes", "readers");
    const pages = await readPages(output);
    const shown = new Set(pages.flatMap((page) => wordsIn(allText(find(page, byTag("main"))))));
    const lost: string[] = [];
    let total = 0;
    for (const file of (await listFiles(source)).filter((one) => one.endsWith(".md"))) {
      const words = new Set(wordsIn(bodyOf(await readFile(path.join(source, file), "utf8"))));
      total += words.size;
      lost.push(
        ...[...words].filter((word) => word.length > 1 && !shown.has(word)).map((word) => `${file}: ${word}`),
      );
    }
    expect(lost.length / total, lost.slice(0, 40).join("\n")).toBeLessThan(0.005);
  });
});

/** What a reader is to see, roughly: no comments, no front matter, no addresses, no attributes. */
function bodyOf(markdown: string): string {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/<!--[\s\S]*?-->/g, " ")
    .replace(/^(\s*)(```+|~~~+).*$/gm, " ")
    .replace(/^---\n(?:[\w-]+:.*\n)+---$/gm, " ")
    .replace(/^[\w-]+: .*$/gm, " ")
    .replace(/^(?:Notes? ?:|::[\w-]+::|<<<.*)/gim, " ")
    .replace(/\[click[^\]]*\]/g, " ")
    .replace(/!\[[^\]]*\](?:\([^)]*\))?/g, " ")
    .replace(/\]\([^)]*\)/g, " ")
    .replace(/^\s*\[[^\]]+\]:.*$/gm, " ")
    .replace(/\.[a-z][\w.-]*\[/g, " ")
    .replace(/<\/?[a-zA-Z][^>]*>/g, " ")
    .replace(/\{[^}\n]*\}/g, " ");
}
