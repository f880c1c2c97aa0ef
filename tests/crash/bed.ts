/** A handbook in two editions, published in turn, and what may be found in its folder whatever happens meanwhile. */
import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import {
  bin,
  type Files,
  fingerprint,
  listFiles,
  openWorkshop,
  repository,
  runNode,
  type Workshop,
  writeFiles,
} from "../support/outer-run.ts";

export const EDITIONS = ["old", "new"] as const;
export type Edition = (typeof EDITIONS)[number];

/** What is found is a whole edition, nothing at all, or what must not be. */
export type Found = Edition | "absent" | "mix";

export interface Bed extends Workshop {
  /** Puts the talks of an edition into the content folder, and no file of addresses. */
  write(edition: Edition): Promise<void>;
  /** In the folder of the site, or a copy of it. */
  look(site?: string): Promise<Found>;
  /** Whether the file of addresses is whole, or not there at all. */
  isLockWhole(): Promise<boolean>;
  /** What no run leaves behind that ended: stages, locks, drafts. */
  leftovers(root?: string): Promise<readonly string[]>;
  /** The command line of a build, with the program first. */
  readonly command: readonly string[];
}

const PUBLISH_ONCE = path.join(repository, "tests/crash/publish-once.mjs");
const TALKS = 4;
const PAGES = 40;

function talksOf(edition: Edition): Files {
  const names = Array.from({ length: TALKS }, (_, at) => `part/t${at}.md`);
  const text = (name: string): string =>
    `# Talk ${name}\n\n## Reasons\n\nWords that are ${edition}.\n\n\`\`\`js\nlet a = "${edition}";\n\`\`\`\n`;
  const own = `part/${edition}-only.md`;
  return Object.fromEntries([...names, own].map((name) => [name, text(name)]));
}

/** Pages and parts of an index, as they would be printed. */
function printsOf(edition: Edition): Files {
  const pages = Array.from({ length: PAGES }, (_, at) => `part-${at % 5}/p${at}.html`);
  const parts = Array.from(
    { length: 8 },
    (_, at) => `lectern/index/${edition === "old" ? "a" : "b"}00000000${at}.css`,
  );
  const own = `${edition}-only/page.html`;
  return Object.fromEntries([...pages, ...parts, own, "lectern/search.css"].map((name) => [name, edition]));
}

const FLAGS = ["--no-frozen", "--quiet"];

/** Of what is killed: a whole build, or only what publishes. */
export type BedKind = "build" | "publication";

export async function openBed(kind: BedKind = "build"): Promise<Bed> {
  const shop = await openWorkshop({});
  const { content, output, cache, folder } = shop;
  const locks: Partial<Record<Edition, string>> = {};
  const trees: Partial<Record<Edition, Readonly<Record<string, string>>>> = {};
  const readLock = (): Promise<string> =>
    readFile(path.join(content, "anchors.lock"), "utf8").catch(() => "");
  const bed: Bed = {
    ...shop,
    ...(kind === "build"
      ? {
          build: (...flags: string[]) => shop.build(...FLAGS, ...flags),
          command: [bin, "build", content, "--output", output, "--cache", cache, ...FLAGS],
        }
      : {
          build: () => runNode([PUBLISH_ONCE, content, output, cache]),
          command: [PUBLISH_ONCE, content, output, cache],
        }),
    async write(edition) {
      await rm(content, { recursive: true, force: true });
      await writeFiles(content, kind === "build" ? talksOf(edition) : printsOf(edition));
    },
    async look(site = output) {
      if (!existsSync(site)) return "absent";
      const found = await fingerprint(site);
      return EDITIONS.find((edition) => isDeepStrictEqual(trees[edition], found)) ?? "mix";
    },
    async isLockWhole() {
      return ["", ...Object.values(locks)].includes(await readLock());
    },
    async leftovers(root = folder) {
      const beside = (await readdir(root)).filter((name) => !["content", "site", "cache"].includes(name));
      const drafts = (await listFiles(root)).filter((file) => file.endsWith(".tmp"));
      const left = (await readdir(path.join(root, "cache"))).filter((name) => name.startsWith("."));
      return [...beside, ...drafts, ...left];
    },
  };
  // The hashed files of either stay beside the other: from the third build on, each leaves the same.
  for (const edition of ["old", "new", ...EDITIONS] as const) {
    await bed.write(edition);
    const { code, stderr } = await bed.build();
    if (code !== 0) throw new Error(stderr);
    trees[edition] = await fingerprint(output);
    locks[edition] = await readLock();
  }
  return bed;
}

export function other(edition: Edition): Edition {
  return edition === "old" ? "new" : "old";
}
