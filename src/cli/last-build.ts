/** A build that starts from what the last one started from, onto a site that stands as that one left it, is done. */
import path from "node:path";
import { canPress } from "../eleventy/can-press.ts";
import { contentHash } from "../io/content-hash.ts";
import { markOf } from "../io/file-mark.ts";
import { findImageEncoder } from "../io/image-encoder.ts";
import { placeLock } from "../io/lock-store.ts";
import { fingerprintInputs, readRecord, writeRecord } from "../io/run-record.ts";
import { standsAsWritten } from "../io/stage-writer.ts";
import { type Flags, isContinuousIntegration } from "./parse-arguments.ts";
import type { Project } from "./read-project.ts";

/** What a build says; `%s` stands for the seconds that it took. */
export interface Said {
  readonly report: string;
  readonly summary: string;
}

export interface LastBuild {
  /** What it said; undefined where anything is not as it was. */
  readUnchanged(): Said | undefined;
  write(said: Said): void;
}

/** Where it is noted what stands in the output. */
export function ledgerOf({ cache, options }: Project): string {
  return path.join(cache, `site-${contentHash(options.output)}.json`);
}

/** Undefined where something else than files has a say: the network, somebody's templates. */
export async function openLastBuild(project: Project, flags: Flags): Promise<LastBuild | undefined> {
  const { options, cache } = project;
  const asksNetwork =
    Object.keys(options.handbooks ?? {}).length > 0 ||
    flags.published !== undefined ||
    options.images?.keep === true;
  if (asksNetwork || !canPress(project)) return undefined;
  const record = path.join(cache, `last-${contentHash(options.output)}.json`);
  const lock = placeLock(options.content, options.lockFile).path;
  const inputs = await fingerprintInputs({
    content: options.content,
    without: [options.output, cache],
    styles: options.styles && path.resolve(options.styles),
    lock,
    // Images become what the encoder of today makes of them.
    told: JSON.stringify([
      ...[options, flags, isContinuousIntegration(), process.cwd(), cache],
      findImageEncoder()?.version,
    ]),
  });
  return {
    readUnchanged() {
      const last = readRecord(record);
      if (last?.inputs !== inputs || last.lock !== markOf(lock)) return undefined;
      return standsAsWritten(options.output, ledgerOf(project)) ? last : undefined;
    },
    write: (said) => writeRecord(record, { inputs, lock: markOf(lock), ...said }),
  };
}
