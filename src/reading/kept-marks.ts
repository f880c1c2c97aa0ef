/** What files show of the dialects, kept from run to run: telling it takes longer than reading them. */
import path from "node:path";
import { keyOf } from "../io/content-hash.ts";
import { keepJson, readJson } from "../io/kept-json.ts";
import { packageVersion } from "../io/package-version.ts";
import { type DialectMarks, readMarks } from "../source/dialect-marks.ts";
import type { DeckSource } from "../source/dialects/dialect.ts";
import { once } from "../text/once.ts";

export interface KeptMarks {
  of(source: DeckSource): DialectMarks;
  /** Writes down those that were asked for, and no others, if any of them is new. */
  keep(): void;
}

type Marks = Readonly<Record<string, DialectMarks>>;

/** `cache` is absolute; undefined: nothing is kept. */
export async function openKeptMarks(cache: string | undefined): Promise<KeptMarks> {
  if (cache === undefined) return { of: readMarks, keep: () => undefined };
  const file = path.join(cache, "talks", await packageVersion(), "marks.json");
  // Checked by its own hash, and written by the same version: it has the shape that it was written in.
  const before = (readJson(file) ?? {}) as Marks;
  const told = JSON.stringify(before);
  const used = new Map<string, DialectMarks>();
  return {
    of: once((source: DeckSource): DialectMarks => {
      const key = keyOfSource(source);
      const marks = Object.hasOwn(before, key) ? (before[key] as DialectMarks) : readMarks(source);
      used.set(key, marks);
      return marks;
    }),
    keep() {
      const after = Object.fromEntries(used);
      if (JSON.stringify(after) !== told) keepJson(file, after);
    },
  };
}

function keyOfSource({ file, settings, variables }: DeckSource): string {
  return keyOf(file.path, JSON.stringify([settings, variables]), file.text);
}
