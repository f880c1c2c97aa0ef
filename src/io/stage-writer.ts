/** Writes a site into its stage; what the site that stands there has already is linked from it, not written anew. */
import { createHash } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import type { OutputFile } from "../outputs/output-file.ts";
import { copyFile } from "./copy-file.ts";
import { markOf, sourceMarkOf } from "./file-mark.ts";
import { isInside } from "./follow-path.ts";
import { writeWhole } from "./write-whole.ts";

export interface StageWriter {
  /** Takes the page over from the site that stands there; false where its key is not the one that it was written with. */
  keep(url: string, key: string | undefined): boolean;
  write(file: OutputFile, key?: string): void;
  /** Notes what was written, once the stage is the site. */
  finish(): void;
}

interface Entry {
  /** Of its content; of a copy, of what it is a copy of. */
  readonly hash: string;
  /** Of the file as it was written. */
  readonly mark: string;
  /** What a page was made of. */
  readonly key?: string;
}

type Ledger = Readonly<Record<string, Entry>>;

export interface StageFolders {
  /** Absolute; so are the others. */
  readonly stage: string;
  readonly output: string;
  readonly content: string;
  /** File in which it is noted what was written. */
  readonly ledger: string;
}

export function openStageWriter({ stage, output, content, ledger }: StageFolders): StageWriter {
  const before = readLedger(ledger);
  const after = new Map<string, Omit<Entry, "mark"> & { readonly mark?: string }>();
  const folders = new Set<string>();

  return {
    keep(url, key) {
      const entry = own(before, url);
      return entry !== undefined && key !== undefined && entry.key === key && link(url, entry);
    },
    write({ url, content: body }, key) {
      const hash = hashOf(body, content);
      const entry = own(before, url);
      if (entry !== undefined && entry.hash === hash && link(url, { ...entry, key })) return;
      const place = placeFor(url);
      if (typeof body === "string" || body instanceof Uint8Array) writeFileSync(place, body);
      else copyFile("keptAt" in body ? body.keptAt : path.join(content, body.copyOf), place);
      after.set(url, { hash, key });
    },
    finish() {
      const marked = [...after].map(([url, { hash, key, mark }]): [string, Entry] => {
        return [url, { hash, key, mark: mark ?? markOf(path.join(output, url)) ?? "" }];
      });
      try {
        writeWhole(ledger, JSON.stringify(Object.fromEntries(marked)));
      } catch {
        // Then the next build writes all of it anew.
      }
    },
  };

  /** A file that is not as it was written is not taken over. */
  function link(url: string, entry: Entry): boolean {
    const place = path.join(output, url);
    if (markOf(place) !== entry.mark) return false;
    try {
      linkSync(place, placeFor(url));
    } catch {
      return false;
    }
    after.set(url, entry);
    return true;
  }

  function placeFor(url: string): string {
    const place = path.join(stage, url);
    if (!isInside(stage, place)) throw new Error(`Refusing to write outside the output folder: ${url}`);
    const folder = path.dirname(place);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return place;
  }
}

function own(ledger: Ledger, url: string): Entry | undefined {
  return Object.hasOwn(ledger, url) ? ledger[url] : undefined;
}

function hashOf(body: OutputFile["content"], content: string): string {
  if (typeof body === "string" || body instanceof Uint8Array)
    return createHash("sha256").update(body).digest("base64url").slice(0, 22);
  // Its name is made of what it holds.
  if ("keptAt" in body) return path.basename(body.keptAt);
  return `${body.copyOf} ${sourceMarkOf(path.join(content, body.copyOf)) ?? ""}`;
}

/** Whether every file stands in `output` as it was written last, and there is a note of some. */
export function standsAsWritten(output: string, ledger: string): boolean {
  const entries = Object.entries(readLedger(ledger));
  return entries.length > 0 && entries.every(([url, { mark }]) => markOf(path.join(output, url)) === mark);
}

const LedgerFile = v.record(
  v.string(),
  v.object({ hash: v.string(), mark: v.string(), key: v.optional(v.string()) }),
);

function readLedger(file: string): Ledger {
  try {
    return v.parse(LedgerFile, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}
