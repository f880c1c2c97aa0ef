/** What was made of talks before, in files named after all that it depends on. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { keyOf } from "./content-hash.ts";
import { writeWhole } from "./write-whole.ts";

export interface TalkStore {
  /** Absolute. */
  readonly folder: string;
  /** Undefined where there is none, or where it is not as it was written. */
  read(key: string): Uint8Array | undefined;
  write(key: string, content: Uint8Array): void;
  /** The key under which the file at `path` was last kept. */
  lastKeyOf(path: string): string | undefined;
  /** Writes down which keys this run used, by path, and drops what no run has used for a while. */
  finish(used: ReadonlyMap<string, string>): void;
}

interface Ledger {
  /** By path. */
  readonly last: Readonly<Record<string, string>>;
  /** By key: the day, counted from 1970, on which it was last of use. */
  readonly days: Readonly<Record<string, number>>;
}

const LedgerFile = v.object({
  last: v.record(v.string(), v.string()),
  days: v.record(v.string(), v.number()),
});
const LEDGER = "ledger.json";
const NOTHING: Ledger = { last: {}, days: {} };
const KEPT_DAYS = 14;
const DAY_MS = 86_400_000;
/** Keys are what files are called. */
const KEY = /^[0-9a-f]{32}$/;
const HEAD_LENGTH = 33;

/** `folder` is absolute and of one version of Lectern; where nothing can be written, nothing is kept. */
export function openTalkStore(folder: string): TalkStore {
  const ledger = readLedger(path.join(folder, LEDGER));
  let isThere = false;
  return {
    folder,
    read(key) {
      const bytes = readBytes(path.join(folder, key));
      const body = bytes?.subarray(HEAD_LENGTH);
      const isWhole = body !== undefined && bytes?.toString("latin1", 0, HEAD_LENGTH) === headOf(key, body);
      return isWhole ? body : undefined;
    },
    write(key, content) {
      attempt(() => {
        if (!isThere) mkdirSync(folder, { recursive: true });
        isThere = true;
        writeFileSync(path.join(folder, key), Buffer.concat([Buffer.from(headOf(key, content)), content]));
      });
    },
    lastKeyOf: (file) => (Object.hasOwn(ledger.last, file) ? ledger.last[file] : undefined),
    finish(used) {
      const today = Math.floor(Date.now() / DAY_MS);
      const days = Object.fromEntries(
        Object.entries(ledger.days).filter(([key, day]) => KEY.test(key) && today - day <= KEPT_DAYS),
      );
      for (const key of used.values()) days[key] = today;
      const next: Ledger = { last: Object.fromEntries(used), days };
      if (JSON.stringify(next) === JSON.stringify(ledger)) return;
      attempt(() => {
        dropOthers(folder, new Set(Object.keys(days)));
        dropOldVersions(path.dirname(folder), today);
        writeWhole(path.join(folder, LEDGER), JSON.stringify(next));
      });
    },
  };
}

function dropOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const name of readdirSync(folder))
    if (KEY.test(name) && !kept.has(name)) rmSync(path.join(folder, name), { force: true });
}

/** Those that no build has written into for a while. */
function dropOldVersions(folder: string, today: number): void {
  for (const name of readdirSync(folder)) {
    const place = path.join(folder, name);
    const age = today - Math.floor(statSync(place).mtimeMs / DAY_MS);
    if (age > KEPT_DAYS) rmSync(place, { recursive: true, force: true });
  }
}

function readLedger(file: string): Ledger {
  try {
    return v.parse(LedgerFile, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return NOTHING;
  }
}

/** The first line of a file. */
function headOf(key: string, content: Uint8Array): string {
  return `${keyOf(key, content)}\n`;
}

function readBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // A cache that cannot be written is a build that takes longer.
  }
}
