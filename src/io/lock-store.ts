/** Where `anchors.lock` lies, what of it is published, and how it is written. */
import { lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type LockFile, parseLock, printLock } from "../anchors/lock-file.ts";
import type { Anchor } from "../model/anchor.ts";
import { addressText } from "../model/anchor.ts";
import { type SourcePath, sourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { draftOf, dropDrafts } from "./drafts.ts";
import { errorCode } from "./error-code.ts";
import { followPath } from "./follow-path.ts";
import { type Committed, readCommitted } from "./git-head.ts";
import { writeWhole } from "./write-whole.ts";

const LOCK_NAME = "anchors.lock";

export interface LockPlace {
  /** Absolute. */
  readonly path: string;
  /** As findings name it: relative to the content folder. */
  readonly name: SourcePath;
  /** Absolute folder out of which it must not lead: a lock file that lies among the talks is no more trusted than they are. */
  readonly within?: string;
}

/** `content` is absolute; `lockFile`, where the project names one, counts from the working directory. */
export function placeLock(content: string, lockFile?: string): LockPlace {
  const file = lockFile === undefined ? path.join(content, LOCK_NAME) : path.resolve(lockFile);
  const name = sourcePath(path.relative(content, file).split(path.sep).join("/"));
  return { path: file, name, ...(lockFile === undefined ? { within: content } : {}) };
}

export interface PublishedAnchors {
  readonly anchors: readonly Anchor[];
  readonly diagnostics: readonly Diagnostic[];
  /** The file as it lies in the folder; undefined when there is none. */
  readonly text?: string;
  /** 1-based line of each address in that text. */
  readonly lines: ReadonlyMap<string, number>;
}

const NONE: readonly Anchor[] = [];

/** Who asks again with it before anything of it changed gets the same value. */
export interface LockMemory {
  latest?: {
    readonly texts: unknown;
    readonly deployed: readonly Anchor[];
    readonly published: PublishedAnchors;
  };
}

/**
 * In a git work tree, an address is published when its line is committed; what the file in the folder says of it
 * counts. Elsewhere every line of the file is published. So are the addresses of a site that is `deployed`.
 */
export function readPublished(
  place: LockPlace,
  deployed: readonly Anchor[] = NONE,
  memory: LockMemory = {},
): PublishedAnchors {
  const { latest } = memory;
  const text = readText(place);
  const committed = readCommitted(path.dirname(place.path), path.basename(place.path));
  const texts = [place.path, text, committed.isWorkTree, committed.text];
  if (latest?.deployed === deployed && isDeepStrictEqual(latest.texts, texts)) return latest.published;
  const published = parsePublished(place, { text, committed, deployed });
  memory.latest = { texts, deployed, published };
  return published;
}

interface LockTexts {
  readonly text: string | undefined;
  readonly committed: Committed;
  readonly deployed: readonly Anchor[];
}

function parsePublished(place: LockPlace, { text, committed, deployed }: LockTexts): PublishedAnchors {
  const here = parseLock(text ?? "", place.name);
  const own = committed.isWorkTree ? withCommitted(here, committed.text ?? "") : here.anchors;
  const anchors = withDeployed(own, deployed);
  return { anchors, diagnostics: here.diagnostics, text, lines: lineNumbers(text ?? "") };
}

/** What an author has settled counts; of what neither says more, that which is out there. */
function withDeployed(own: readonly Anchor[], deployed: readonly Anchor[]): readonly Anchor[] {
  if (deployed.length === 0) return own;
  const settled = own.filter(({ status }) => status.kind !== "live");
  return [
    ...new Map([...own, ...deployed, ...settled].map((anchor) => [addressText(anchor), anchor])).values(),
  ];
}

/** What an author has settled stands, committed or not; a live line that nobody committed may still go. */
function withCommitted({ anchors }: LockFile, committedText: string): readonly Anchor[] {
  const own = new Map(anchors.map((anchor) => [addressText(anchor), anchor]));
  const committed = parseLock(committedText, sourcePath(LOCK_NAME)).anchors;
  const keys = new Set(committed.map(addressText));
  const settled = anchors.filter((anchor) => anchor.status.kind !== "live" && !keys.has(addressText(anchor)));
  return [...committed.map((anchor) => own.get(addressText(anchor)) ?? anchor), ...settled];
}

export interface LockWriting {
  /** The text that the file had when it was read; undefined where there was none. */
  readonly before?: string | undefined;
  /** Absolute folder to write it in first, so that nothing else need be written beside the talks. */
  readonly drafts?: string;
}

/** Somebody has written the file since it was read; what stands there now is not to be lost. */
export class LockChanged extends Error {}

/** Whole or not at all. True when the file was changed. Throws `LockChanged`, and what the system throws. */
export function writeLock(
  lock: LockPlace,
  anchors: readonly Anchor[],
  { before, drafts = path.dirname(lock.path) }: LockWriting,
): boolean {
  const { path: place } = lock;
  const beside = path.dirname(place);
  for (const folder of new Set([beside, drafts])) dropDrafts(folder, `${path.basename(place)}.`);
  const text = printLock(anchors);
  const now = readText(lock);
  if (text === before || text === now) return false;
  if (now !== before) throw new LockChanged();
  try {
    writeWhole(place, text, draftOf(path.join(drafts, path.basename(place))));
  } catch (error) {
    if (drafts === beside) throw error;
    // The folder of drafts is not there, or on another file system.
    writeWhole(place, text);
  }
  return true;
}

function lineNumbers(text: string): ReadonlyMap<string, number> {
  return new Map(text.split("\n").map((line, at) => [line.split(" ", 1)[0] ?? "", at + 1]));
}

/**
 * Undefined, too, for a link that leads out to other files, and for what would never end: a pipe, a device. One that is
 * there and cannot be read is no missing one: the addresses in it would be lost with the next build.
 */
function readText({ path: place, within }: LockPlace): string | undefined {
  try {
    if (!isReadable(place, within)) return undefined;
    if (statSync(place).size > LARGEST_BYTES)
      throw Object.assign(new Error("Too large"), { code: "ERR_FS_FILE_TOO_LARGE", path: place });
    return readFileSync(place, "utf8")
      .replace(/^\uFEFF/, "")
      .replace(/\r\n?/g, "\n");
  } catch (error) {
    if (MISSING.includes(errorCode(error))) return undefined;
    throw error;
  }
}

/** Of half a million addresses. */
const LARGEST_BYTES = 50_000_000;

/** What the system says where nothing is, or where nothing could be. */
const MISSING: readonly unknown[] = ["ENOENT", "ENOTDIR", "ELOOP"];

function isReadable(place: string, within: string | undefined): boolean {
  if (lstatSync(place).isFile()) return true;
  if (within === undefined) return statSync(place).isFile();
  return followPath(realpathSync(within), place).kind === "file";
}
