/** Files that are named after what they hold stay for some days: a tab that was opened before still finds what it asks for. */
import { linkSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { copyFile } from "./copy-file.ts";
import { isHashed, listFiles, readManifest } from "./site-manifest.ts";
import { writeWhole } from "./write-whole.ts";

export interface Retention {
  /** Days for which a file stays once no page needs it. */
  readonly days: number;
  /** Absolute file in which it is noted since when none does. */
  readonly ledger: string;
  /** Milliseconds since 1970. @default now */
  readonly now?: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** By address, the day since which no page needs the file. */
const LedgerFile = v.record(v.string(), v.pipe(v.string(), v.isoDate()));
type Ledger = v.InferOutput<typeof LedgerFile>;

/**
 * Links or copies them over to the stage; the output stays as it is. A file of which nothing is noted stays from today on.
 * Returns what notes the days, once the stage is the site.
 */
export async function keepHashed(
  output: string,
  stage: string,
  { days, ledger, now = Date.now() }: Retention,
): Promise<() => void> {
  const before = readLedger(ledger);
  const today = new Date(now).toISOString().slice(0, "2026-01-31".length);
  const after: Record<string, string> = {};
  for (const file of await listUnneeded(output, stage)) {
    const since = (Object.hasOwn(before, file) ? before[file] : undefined) ?? today;
    if (Date.parse(today) - Date.parse(since) >= days * DAY_MS) continue;
    takeAlong(path.join(output, file), path.join(stage, file));
    after[file] = since;
  }
  return () => note(ledger, before, after);
}

async function listUnneeded(output: string, stage: string): Promise<readonly string[]> {
  if ((await readManifest(output)) === undefined) return [];
  const isPlain = (file: string): boolean => lstatSync(path.join(output, file)).isFile();
  const needed = new Set(listFiles(stage));
  return listFiles(output)
    .filter((file) => isHashed(file) && !needed.has(file) && isPlain(file))
    .sort();
}

function takeAlong(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFile(from, to);
  }
}

function readLedger(file: string): Ledger {
  try {
    return v.parse(LedgerFile, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}

function note(file: string, before: Ledger, after: Ledger): void {
  if (JSON.stringify(after) === JSON.stringify(before)) return;
  try {
    writeWhole(file, JSON.stringify(after));
  } catch {
    // Then their days begin with the next build.
  }
}
