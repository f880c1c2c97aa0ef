/** A build has its output to itself, and says so where another has it. */
import path from "node:path";
import { OutputTaken } from "../io/build-lock.ts";
import { CannotCarry } from "../io/carry-over.ts";
import { contentHash } from "../io/content-hash.ts";
import { type HeldOutput, holdOutput } from "../io/hold-output.ts";
import { CannotSwap, openStage, PublishedMeanwhile, type Stage } from "../io/publish.ts";
import { BuildFailure } from "./build-failure.ts";
import type { Flags } from "./parse-arguments.ts";
import type { Project } from "./read-project.ts";
import { shown } from "./shown.ts";

/** As long as most builds take, and somebody who waits has patience. */
const USUAL_WAIT = 30;

export async function holdSite(
  { options, cache }: Project,
  { wait = USUAL_WAIT }: Flags,
): Promise<HeldOutput> {
  const name = shown(options.output);
  const onWait = (holder: string): void => console.error(`Waiting for ${holder}, which builds ${name}, too.`);
  try {
    return await holdOutput(options.output, cache, { longest: wait * 1000, onWait });
  } catch (error) {
    if (!(error instanceof OutputTaken)) throw error;
    throw new BuildFailure(
      `${error.message} builds ${name}, too. Run this again when it is done, or wait for it longer (--wait SECONDS).`,
    );
  }
}

export function openSiteStage({ place }: HeldOutput, { options, cache }: Project): Promise<Stage> {
  const ledger = path.join(cache, `hashed-${contentHash(options.output)}.json`);
  return openStage(place, { way: options.publish, retention: { days: options.keepDays, ledger } });
}

/** What hinders a site from coming out, in a sentence. */
export function explainStage(error: unknown, output: string): unknown {
  if (error instanceof CannotCarry) return new BuildFailure(error.message);
  if (error instanceof CannotSwap)
    return new BuildFailure(`${output} cannot be swapped, and --publish swap asks for nothing else.`);
  if (!(error instanceof PublishedMeanwhile)) return error;
  return new BuildFailure(`another build has changed ${output} meanwhile; that one stands. Run this again.`);
}
