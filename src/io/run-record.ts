/** What the last build was made from, and what it said: a run that starts from the same has nothing to do. */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { keyOf } from "./content-hash.ts";
import { sourceMarkOf } from "./file-mark.ts";
import { askGitNow } from "./git.ts";
import { findGitRoot } from "./git-root.ts";
import { packageVersion } from "./package-version.ts";
import { listFolder, scanContent } from "./scan-content.ts";
import { writeWhole } from "./write-whole.ts";

export interface RunInputs {
  /** Absolute. */
  readonly content: string;
  /** Absolute folders inside it that are not content. */
  readonly without: readonly string[];
  /** Absolute folder of the project's own style sheets. */
  readonly styles?: string;
  /** The lock file, absolute: a build writes it itself. */
  readonly lock: string;
  /** Everything else that the run was told, as text. */
  readonly told: string;
}

/** One word for all that a build reads, its lock file apart. */
export async function fingerprintInputs({
  content,
  without,
  styles,
  lock,
  told,
}: RunInputs): Promise<string> {
  const { talks, files, unread } = await scanContent(content, { without });
  const sources = [...talks, ...files, ...unread.map(({ file }) => file)]
    .map((file) => path.join(content, file))
    .filter((file) => file !== lock);
  const sheets = styles === undefined ? [] : listFolder(styles);
  const marks = [...sources, ...sheets].map((file) => `${file}\t${sourceMarkOf(file)}`);
  return keyOf(await packageVersion(), told, headOf(content), marks.join("\n"));
}

/** The commit that is checked out; the days on which talks changed are its. */
function headOf(folder: string): string {
  if (findGitRoot(folder) === undefined) return "";
  return askGitNow(folder, "rev-parse", "--is-shallow-repository", "HEAD") ?? "none";
}

const RecordFile = v.object({
  inputs: v.string(),
  /** Mark of the lock file once it was written. */
  lock: v.optional(v.string()),
  /** What was said of the findings, and of the site; `%s` stands for how long it took. */
  report: v.string(),
  summary: v.string(),
});
export type RunRecord = v.InferOutput<typeof RecordFile>;

export function readRecord(file: string): RunRecord | undefined {
  try {
    return v.parse(RecordFile, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

export function writeRecord(file: string, record: RunRecord): void {
  try {
    writeWhole(file, JSON.stringify(record));
  } catch {
    // Then the next build has it all to do again.
  }
}
