/** Edits made only through CI: no lock file at home, each build compares with what the last one put out there. */
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseLock } from "../../src/anchors/lock-file.ts";
import { type Handbook, loadHandbook } from "../../src/handbook/load-handbook.ts";
import { resolveOptions } from "../../src/handbook/options.ts";
import { startStopwatch } from "../../src/io/stopwatch.ts";
import { type Anchor, addressText } from "../../src/model/anchor.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { makeTemporary, remove, writeFiles } from "../support/outer-run.ts";
import { type Random, randomFrom } from "../support/random.ts";

const EDITS = 50;
let content: string;
beforeEach(async () => {
  content = await makeTemporary();
});
afterEach(() => remove(content));

const WORDS =
  "image couche réseau volume pile service grappe noeud journal métrique alerte secret dépôt cible rôle jeton règle file cache index".split(
    " ",
  );

interface Part {
  title: string;
  readonly text: string;
}

type Book = Map<string, Part[]>;

class Author {
  private readonly random: Random;
  private count = 0;
  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  words(number: number): string {
    return Array.from({ length: number }, () => `${this.random.pick(WORDS)}${this.random.below(90)}`).join(
      " ",
    );
  }

  part(): Part {
    this.count += 1;
    return { title: `Partie ${this.count} ${this.words(2)}`, text: this.words(20) };
  }

  /** One edit of a kind that somebody makes in a browser. */
  edit(book: Book): string {
    const [file, parts] = this.random.pick([...book]);
    const part = this.random.pick(parts);
    const kind = this.random.pick([
      "reword",
      "retype",
      "insert",
      "reorder",
      "move",
      "rename",
      "delete",
    ] as const);
    const [other, others] = this.random.pick([...book]);
    if (kind === "reword") part.title = this.words(3);
    if (kind === "retype") part.title = `${part.title}s`;
    if (kind === "insert") parts.splice(this.random.below(parts.length), 0, this.part());
    if (kind === "reorder") parts.reverse();
    if (kind === "move" && other !== file && parts.length > 2)
      others.push(...parts.splice(parts.indexOf(part), 1));
    if (kind === "delete" && parts.length > 2) parts.splice(parts.indexOf(part), 1);
    if (kind === "rename") {
      book.delete(file);
      book.set(`${this.words(1)}.md`, parts);
    }
    return kind;
  }
}

async function write(book: Book): Promise<void> {
  await rm(content, { recursive: true, force: true });
  const files = [...book].map(([file, parts]) => {
    const sections = parts.map(({ title, text }) => `## ${title}\n\n${text}\n`);
    return [file, `---\ntitle: ${file}\n---\n\n${sections.join("\n")}`];
  });
  await writeFiles(content, Object.fromEntries(files));
}

function load(deployed: readonly Anchor[]): Promise<Handbook> {
  const options = resolveOptions({ content });
  return loadHandbook({ ...options, deployed, frozen: true, stopwatch: startStopwatch() });
}

const linesOf = ({ site }: Handbook): readonly Anchor[] =>
  parseLock(site.publishedLines(), sourcePath("anchors.lock")).anchors;

/** Every address that leads nowhere and says nothing. */
function deadOnes(addresses: ReadonlySet<string>, { site }: Handbook): readonly string[] {
  const said = new Set<string>();
  for (const [page, notices] of site.notices) for (const { id } of notices) said.add(`${page}#${id}`);
  for (const { url, notices } of site.stubs) {
    said.add(`${url}#`);
    for (const { id } of notices) said.add(`${url}#${id}`);
  }
  const standing = new Set(linesOfPages(site));
  return [...addresses].filter((address) => !said.has(address) && !standing.has(address));
}

function linesOfPages(site: Handbook["site"]): readonly string[] {
  return site.talks.flatMap((talk) => {
    const names = (section: (typeof talk.root.children)[number]): readonly string[] => [
      ...[section.id, ...section.aliases],
      ...section.continuations.flatMap(({ id, aliases }) => [id, ...aliases]),
      ...section.children.flatMap(names),
    ];
    const own = talk.root.id === undefined ? [] : [talk.root.id, ...talk.root.aliases];
    return ["", ...own, ...talk.root.children.flatMap(names)].map((id) => `${talk.url}#${id}`);
  });
}

test.each([7, 8, 9])("fifty edits through CI alone leave no address dead (seed %i)", async (seed) => {
  const author = new Author(seed);
  const book: Book = new Map(
    Array.from({ length: 6 }, (_, at) => [`exposé-${at}.md`, Array.from({ length: 5 }, () => author.part())]),
  );
  await write(book);
  let out = await load([]);
  const addresses = new Set(linesOf(out).map(addressText));
  let refused = 0;
  for (let edit = 0; edit < EDITS; edit += 1) {
    const before = new Map([...book].map(([file, parts]) => [file, parts.map((part) => ({ ...part }))]));
    const kind = author.edit(book);
    await write(book);
    const next = await load(linesOf(out));
    if (next.diagnostics.some(({ severity }) => severity === "error")) {
      refused += 1;
      expect(kind).toBe("delete");
      book.clear();
      for (const [file, parts] of before) book.set(file, parts);
      continue;
    }
    out = next;
    for (const anchor of linesOf(out)) addresses.add(addressText(anchor));
    expect(deadOnes(addresses, out)).toEqual([]);
  }
  expect(refused).toBeGreaterThan(0);
});

describe("the lines that a site has of itself", () => {
  test("tell nothing of a section that this build leaves out", async () => {
    await writeFiles(content, {
      "a.md": "# A\n\n## Shown\n\nx\n\n---\n\nname: b\nclass: self-paced\n\n## SENTINEL\n\ny\n",
    });
    const handbook = await loadHandbook({
      ...resolveOptions({ content, dialects: { "": "remark" }, audiences: ["in-person"] }),
      stopwatch: startStopwatch(),
    });
    expect(handbook.site.publishedLines()).toContain("a.html#shown live");
    expect(handbook.site.publishedLines().toLowerCase()).not.toContain("sentinel");
  });

  test("count for less than what an author settled", async () => {
    await writeFiles(content, { "a.md": "# A\n\n## One\n\nwords of one section\n" });
    const first = await load([]);
    await writeFile(path.join(content, "a.md"), "# A\n\nwords\n");
    await writeFile(path.join(content, "anchors.lock"), "a.html#one retired - One\n");
    const second = await load(linesOf(first));
    expect(second.diagnostics).toEqual([]);
    expect(linesOf(second).find(({ id }) => id === "one")?.status.kind).toBe("retired");
  });
});
