/** Holds the floor plan: imports point one way, and the core touches nothing. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "./support/outer-run.ts";

/** Which rooms a room may import from, besides itself. The entries `index.ts` and `core.ts` are rooms of one file. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  source: ["model", "text"],
  markdown: ["model", "text"],
  section: ["model", "text", "source", "markdown"],
  site: ["model", "text", "section"],
  anchors: ["model", "text", "markdown", "section"],
  render: ["model", "text", "markdown", "section", "site"],
  search: ["model", "text", "markdown", "section", "site", "render"],
  talk: ["model", "section", "render", "search", "text"],
  views: ["model", "text", "markdown", "section", "site", "render"],
  checks: ["model", "text", "markdown", "section", "site", "render"],
  outputs: ["model", "text", "site", "render", "search"],
  io: ["model", "text", "source", "markdown", "site", "anchors", "outputs"],
  reading: ["model", "text", "source", "section", "site", "render", "search", "talk", "io"],
  handbook: [
    ...["model", "text", "source", "section", "site", "anchors"],
    ...["views", "checks", "outputs", "io", "reading"],
  ],
  pages: ["model", "render", "views", "handbook"],
  press: ["model", "site", "io", "reading", "handbook", "pages", "outputs"],
  dev: ["model", "source", "outputs", "io", "reading", "handbook", "press"],
  client: [],
  eleventy: ["model", "section", "io", "reading", "handbook", "pages"],
  cli: [
    ...["model", "text", "source", "markdown", "section", "site", "anchors"],
    ...["render", "views", "search", "checks", "talk", "outputs", "io", "reading"],
    ...["handbook", "pages", "press", "dev", "eleventy"],
  ],
  core: ["model", "text", "source", "markdown", "section", "site", "render", "talk"],
  index: ["model", "handbook", "eleventy"],
};
const EDGES = new Set(["io", "reading", "handbook", "eleventy", "press", "dev", "cli"]);
const MOST_LINES = 250;

const root = path.join(repository, "src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".ts"))
  .sort();
const sources = new Map(files.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));

function roomOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : file.replace(/\.ts$/, "");
}

/** Comments and strings that are no import hold words that are no code. */
function codeOf(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

function importsOf(source: string): string[] {
  const found = codeOf(source).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)"([^"]+)"/g);
  return [...found].map(([, specifier]) => specifier as string);
}

/** Files of ours that a file imports, relative to `src`. */
function ownImportsOf(file: string): string[] {
  return importsOf(sources.get(file) ?? "")
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => path.posix.join(path.posix.dirname(file), specifier));
}

function findCycle(): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of ownImportsOf(file)) {
      const cycle = visit(next, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

function filesWith(pattern: RegExp, room: (name: string) => boolean): string[] {
  return files.filter((file) => room(roomOf(file)) && pattern.test(codeOf(sources.get(file) ?? "")));
}

const isCore = (room: string): boolean => !EDGES.has(room);
const isPure = (room: string): boolean => isCore(room) && room !== "client";

describe("the floor plan", () => {
  test("every room of src is in the table", () => {
    expect(files.map(roomOf).filter((room) => !(room in ALLOWED))).toEqual([]);
  });

  test("imports point only where the table allows", () => {
    const wrong = files.flatMap((file) =>
      ownImportsOf(file)
        .filter((target) => roomOf(target) !== roomOf(file))
        .filter((target) => !ALLOWED[roomOf(file)]?.includes(roomOf(target)))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("every import of our own names a file that is there", () => {
    const known = new Set(files.concat(files.map((file) => file.replace(/\.d\.ts$/, ".ts"))));
    const lost = files.flatMap((file) => ownImportsOf(file).filter((target) => !known.has(target)));
    expect(lost).toEqual([]);
  });

  test("the table itself has no way back", () => {
    const reach = (room: string): Set<string> =>
      new Set((ALLOWED[room] ?? []).flatMap((next) => [next, ...reach(next)]));
    expect(Object.keys(ALLOWED).filter((room) => reach(room).has(room))).toEqual([]);
  });

  test("no files import one another in a circle", () => {
    expect(findCycle()).toBeUndefined();
  });
});

describe("the core touches nothing", () => {
  test("nothing of Node is imported outside the rooms at the edge", () => {
    const reaching = files.filter(
      (file) =>
        isCore(roomOf(file)) && importsOf(sources.get(file) ?? "").some((name) => name.startsWith("node:")),
    );
    expect(reaching).toEqual([]);
  });

  test("nothing reads the process, the clock, the network or chance, and nothing prints", () => {
    const forbidden =
      /\bprocess\.|\bconsole\.|\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bfetch\(|\bperformance\./;
    expect(filesWith(forbidden, isPure)).toEqual([]);
  });

  test("Eleventy is known to its own folder only", () => {
    const knowing = files.filter((file) =>
      importsOf(sources.get(file) ?? "").some((name) => name.startsWith("@11ty/")),
    );
    expect(knowing.filter((file) => roomOf(file) !== "eleventy")).toEqual([]);
    expect(knowing).not.toEqual([]);
  });

  test("the command line is imported by nobody", () => {
    const importing = files.filter(
      (file) => roomOf(file) !== "cli" && ownImportsOf(file).some((target) => roomOf(target) === "cli"),
    );
    expect(importing).toEqual([]);
  });
});

describe("the size of things", () => {
  test(`no file is longer than ${MOST_LINES} lines`, () => {
    const long = files.filter((file) => (sources.get(file) ?? "").split("\n").length > MOST_LINES + 1);
    expect(long).toEqual([]);
  });

  test("every file opens with a sentence that says what it makes true", () => {
    const modules = files.filter((file) => !file.endsWith(".d.ts"));
    expect(modules.filter((file) => !sources.get(file)?.startsWith("/** "))).toEqual([]);
  });
});
