/** Stages a build apart from its output and swaps the two: readers see the old site or the new, never a mix. */
import { randomBytes } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { type Carried, carryOver } from "./carry-over.ts";
import { errorCode } from "./error-code.ts";
import { markOf } from "./file-mark.ts";
import { keepHashed, type Retention } from "./keep-hashed.ts";
import type { PublishWay } from "./publish-way.ts";
import { rewrite } from "./rewrite.ts";
import { MANIFEST, writeManifest } from "./site-manifest.ts";
import type { StagePlace } from "./stage-place.ts";
import { findInside } from "./stands-inside.ts";
import { exists, swap } from "./swap.ts";

export interface Stage {
  /** Absolute folder to build into. */
  readonly folder: string;
  /** Makes the staged build the site. */
  publish(): Promise<Published>;
  /** Leaves the last good site as it was. */
  discard(): Promise<void>;
}

export interface PublishOptions {
  /** @default "auto" */
  readonly way?: PublishWay;
  /** How long hashed files of earlier sites stay; without it, none does. */
  readonly retention?: Retention;
}

export interface Published {
  /** Files of somebody else's. */
  readonly carried: readonly Carried[];
  /** Why the files were replaced one after the other, where nobody had asked for it. */
  readonly rewritten?: Hindrance;
}

export type Hindrance = { readonly kind: "unswappable" } | { readonly kind: "inside"; readonly pid: number };

/** What a mount point, another file system, or a parent folder that nobody may write into says of a rename. */
const UNSWAPPABLE: readonly unknown[] = ["EBUSY", "EXDEV", "EPERM", "EACCES", "EROFS", "ENOTSUP"];

/** Another build, with another cache, has published meanwhile. */
export class PublishedMeanwhile extends Error {}

/** Only a swap would do, and there is none. */
export class CannotSwap extends Error {}

/** For whoever holds the output. */
export async function openStage(
  { output, folder: place, prefix }: StagePlace,
  { way = "auto", retention }: PublishOptions = {},
): Promise<Stage> {
  const run = `${process.pid}-${randomBytes(4).toString("hex")}`;
  const folder = path.join(place, `${prefix}-stage-${run}`);
  await mkdir(folder);
  const siteMark = (): string | undefined => markOf(path.join(output, MANIFEST));
  const before = siteMark();
  // What cannot be cleared away is cleared by the next run.
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true }).catch(() => undefined);
  return { folder, publish, discard };

  async function publish(): Promise<Published> {
    await writeManifest(folder);
    const noteDays = retention && (await keepHashed(output, folder, retention));
    const carried = await carryOver(output, folder);
    if (siteMark() !== before) throw new PublishedMeanwhile();
    const rewritten = await bringOut(carried);
    noteDays?.();
    return { carried, ...(rewritten && { rewritten }) };
  }

  async function bringOut(carried: readonly Carried[]): Promise<Hindrance | undefined> {
    const hindrance = await swapped();
    if (hindrance === undefined) return undefined;
    if (way === "swap") throw new CannotSwap();
    await rewrite(folder, output, carried);
    await discard();
    return hindrance === "asked" ? undefined : hindrance;
  }

  /** Nobody stands in, or sees, a folder that is not there. */
  async function swapped(): Promise<Hindrance | "asked" | undefined> {
    if (way === "files" && (await exists(output))) return "asked";
    const pid = way === "auto" ? findInside(output) : undefined;
    if (pid !== undefined) return { kind: "inside", pid };
    return swap(folder, output, path.join(place, `${prefix}-old-${run}`)).then(() => undefined, explain);
  }

  /** Where another site came or went between two renames, neither was put over the other. */
  function explain(error: unknown): Hindrance {
    if (siteMark() !== before) throw new PublishedMeanwhile();
    if (UNSWAPPABLE.includes(errorCode(error))) return { kind: "unswappable" };
    throw error;
  }
}
