/** What holds of a handbook from one build to the next, and of the names of all its files. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import fc from "fast-check";
import { parseLock } from "../../src/anchors/lock-file.ts";
import { listOutputs } from "../../src/handbook/list-outputs.ts";
import { type Handbook, loadHandbook } from "../../src/handbook/load-handbook.ts";
import { resolveOptions } from "../../src/handbook/options.ts";
import { startStopwatch } from "../../src/io/stopwatch.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { openPageKeys } from "../../src/press/page-keys.ts";
import { openLayouts, pagesOf } from "../../src/press/print-pages.ts";
import { openTalkMemory, type TalkMemory } from "../../src/reading/talk-memory.ts";
import { publish } from "../anchors/sites.ts";
import { filesOf, handbookOf } from "../support/handbook.ts";
import { bodyOf } from "../support/pages.ts";
import { sectionsOf, siteOf } from "../support/talks.ts";
import { blocksOf, markdown, numberWords } from "./talk.ts";

const closed = blocksOf({ mayBeOpen: false, maxLength: 5 });

function idsOf({ talks }: Pick<ReturnType<typeof publish>, "talks">): readonly string[] {
  return talks.flatMap((talk) => [
    ...(talk.root.id === undefined ? [] : [talk.root.id]),
    ...sectionsOf(talk).map(({ id }) => id),
  ]);
}

/** P10: a section that comes behind all others changes no id that was published. */
export const appendsWithoutHarm = fc.property(
  closed,
  fc.constantFrom("Demo", "New", "Top", "🎉"),
  (blocks, title) => {
    const text = `# Talk\n\n${numberWords(blocks).markdown}\n`;
    const before = publish({ "a.md": text });
    const after = publish({ "a.md": `${text}\n## ${title}\n\nWords of its own.\n` }, before.lock);
    const ids = new Set(idsOf(after));
    assert.deepEqual(
      idsOf(before).filter((id) => !ids.has(id)),
      [],
    );
  },
);

/** P11: a heading that is renamed, published, and named as before has its id again. */
export const comesBack = fc.property(closed, fc.nat(), (blocks, which) => {
  const text = `# Talk\n\n${numberWords(blocks).markdown}\n`;
  const headings = [...text.matchAll(/^## .*$/gm)];
  const chosen = headings[which % Math.max(1, headings.length)];
  fc.pre(chosen !== undefined);
  const at = chosen?.index ?? 0;
  const renamed = `${text.slice(0, at)}## Something else entirely${text.slice(at + (chosen?.[0].length ?? 0))}`;
  const first = publish({ "a.md": text });
  const second = publish({ "a.md": renamed }, first.lock);
  assert.deepEqual(idsOf(publish({ "a.md": text }, second.lock)), idsOf(first));
});

const GROWTH = 2.3;
const TRIES = 20;

/** P12: as a page grows with its talk, so does the time that it takes. */
export const takesItsTime = fc.property(blocksOf({ maxLength: 6 }), (blocks) => {
  const text = `${numberWords(blocks).markdown}\n\n`;
  const times = Math.ceil(1_500 / text.length);
  const work = (size: number): { readonly ms: number; readonly length: number } => {
    const since = process.cpuUsage();
    const html = bodyOf(siteOf({ "talk.md": text.repeat(size) }), "talk.md");
    const { user, system } = process.cpuUsage(since);
    return { ms: (user + system) / 1000, length: html.length };
  };
  let [few, many] = [work(times), work(2 * times)];
  // Other work and the collecting of garbage only add: the least of a few tries is what the work itself takes.
  for (let tries = 0; tries < TRIES && many.ms > GROWTH * few.ms; tries += 1) {
    const [short, long] = [work(times), work(2 * times)];
    if (tries === TRIES / 2) [few, many] = [short, long];
    few = { ...few, ms: (few.ms + short.ms) / 2 };
    many = long.ms < many.ms ? long : many;
  }
  assert.ok(many.length <= GROWTH * few.length, `${few.length} and then ${many.length} characters`);
  assert.ok(many.ms <= GROWTH * few.ms, `${few.ms} ms and then ${many.ms} ms`);
});

/** The files of a build, page by page as they were kept or printed. */
type Press = Map<string, { readonly key?: string; readonly content: string }>;

const sinks = {
  layouts: undefined as ReturnType<typeof openLayouts> | undefined,
  handbook: undefined as Handbook | undefined,
};

function layouts(): ReturnType<typeof openLayouts> {
  sinks.layouts ??= openLayouts(() => sinks.handbook as Handbook);
  return sinks.layouts;
}

interface Folder {
  readonly content: string;
  readonly cache?: string;
  readonly memory?: TalkMemory;
}

/** `before`: what the last build left; its pages are kept where their keys are the same. */
async function buildFolder({ content, cache, memory }: Folder, before: Press = new Map()): Promise<Press> {
  const options = resolveOptions({ content, printBook: true });
  const handbook = await loadHandbook({ ...options, content, cache, memory, stopwatch: startStopwatch() });
  sinks.handbook = handbook;
  const after: Press = new Map();
  for (const { url, key, print } of pagesOf(handbook, layouts(), openPageKeys(handbook, "1"))) {
    const kept = before.get(url);
    after.set(url, key !== undefined && kept?.key === key ? kept : { key, content: print() });
  }
  for (const { url, content: body } of listOutputs(handbook))
    after.set(url, { content: typeof body === "string" ? body : JSON.stringify(body) });
  return after;
}

const contents = (press: Press): ReadonlyMap<string, string> =>
  new Map([...press].map(([url, { content }]) => [url, content]));

type Edit = readonly [file: string, text: string | undefined];
const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom("a.md", "other.md", "part/c.md"),
  fc.option(markdown({ maxLength: 3 }), { nil: undefined, freq: 5 }),
);

let folders = 0;

async function inFolder(
  root: string,
  work: (content: string, cache: string) => Promise<void>,
): Promise<void> {
  folders += 1;
  const own = path.join(root, String(folders));
  const content = path.join(own, "content");
  await mkdir(path.join(content, "part"), { recursive: true });
  await work(content, path.join(own, "cache"));
  rmSync(own, { recursive: true, force: true });
}

/** P8: after a few edits a site that knows the builds before is that of a build that knows none. `root`: a folder for it. */
export const followsEdits = (root: string) =>
  fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) =>
    inFolder(root, async (content, cache) => {
      const memory = openTalkMemory(startStopwatch());
      let press: Press = new Map();
      await writeFile(path.join(content, "a.md"), "# A\n\nWords.\n");
      press = await buildFolder({ content, cache, memory }, press);
      for (const [file, text] of edits) {
        const place = path.join(content, file);
        if (text === undefined) rmSync(place, { force: true });
        else await writeFile(place, text);
        press = await buildFolder({ content, cache, memory }, press);
      }
      assert.deepEqual(contents(press), contents(await buildFolder({ content })));
    }),
  );

const segment = fc.oneof(
  fc.constantFrom(
    "..",
    ".",
    "...",
    "a",
    "con",
    "..%2f",
    "%2e%2e",
    "..\\..",
    "a:b",
    "~",
    "$HOME",
    "aux.html",
    "lectern",
    "index",
  ),
  fc.constantFrom(
    "_headers",
    ".htaccess",
    "\u2025",
    "‥/‥",
    "..\u200b",
    "é",
    "漢字",
    "a b",
    "x".repeat(90),
    "part.md",
    "C:\\x",
  ),
  fc.string({ maxLength: 6, unit: "binary" }),
);
const anyPath = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));

/** P15: no name of a file, of a tag, of a speaker or of a published page leads out of the output. */
export const staysInside = fc.property(
  fc.uniqueArray(anyPath, { minLength: 1, maxLength: 3 }),
  anyPath,
  anyPath,
  (names, word, page) => {
    const head = JSON.stringify({ tags: [word], speakers: [word], translationKey: word });
    const talks = names.map((name) => [
      `${name}.md`,
      `---\n${head}\n---\n# ${name.replace(/\s/g, " ")}\n\n[a](${page})\n`,
    ]);
    const lock = parseLock(
      `${page}#a live - A\n${page}.html#b moved=${word}.html#c - B\n`,
      sourcePath("anchors.lock"),
    );
    const files = filesOf(
      handbookOf(Object.fromEntries(talks), {
        published: lock.anchors,
        files: [page, `${word}.svg`],
        options: { printBook: true },
      }),
    );
    const root = "/out/of/the/site";
    for (const url of files.keys()) {
      assert.ok(path.posix.join(root, url).startsWith(`${root}/`), url);
      assert.ok(path.win32.join("C:\\site", url).startsWith("C:\\site\\"), url);
      assert.doesNotMatch(url, /(?:^|\/)\.{1,2}(?:\/|$)|[\\\0]|^\/|^[a-z]:/i, url);
    }
  },
);
