/** One run of `dev`: the handbook is read, served on this machine, and follows its author from then on. */
import path from "node:path";
import type { Handbook } from "../handbook/load-handbook.ts";
import type { LoadOptions } from "../handbook/load-options.ts";
import { serveHere } from "../io/dev-server.ts";
import { layoutsFolder, readReloadScript } from "../io/package-files.ts";
import { startStopwatch } from "../io/stopwatch.ts";
import { watchFolders } from "../io/watch-folders.ts";
import { openTalkMemory } from "../reading/talk-memory.ts";
import { openDevSite } from "./dev-site.ts";
import { LiveHandbook } from "./live-handbook.ts";
import { Saves } from "./saves.ts";
import { warmUp } from "./warm-up.ts";

export interface DevOptions {
  /** With absolute folders. */
  readonly load: Omit<LoadOptions, "memory" | "pause" | "stopwatch">;
  /** Asked for when the handbook has been read. */
  readonly port: () => Promise<number>;
  /** Called with each handbook that was looked at as a whole. */
  onHandbook(handbook: Handbook): void;
  onFault(error: unknown): void;
}

/** Milliseconds in which the steps of one save are one change. */
const QUIET = 6;

export async function startDev({ load, port, onHandbook, onFault }: DevOptions): Promise<void> {
  const stopwatch = startStopwatch();
  const { content, styles, without } = load;
  const folders = [content, layoutsFolder, ...(styles === undefined ? [] : [path.resolve(styles)])];
  const early = new Set<string>();
  let take = (changed: ReadonlySet<string>): void => {
    for (const place of changed) early.add(place);
  };
  // Before anything is read: who saves while a large handbook is read wants to see it, too.
  watchFolders(folders, (changed) => take(changed), { without, quiet: QUIET });
  const live = await LiveHandbook.open({ ...load, stopwatch, memory: openTalkMemory(stopwatch) });
  const site = openDevSite(live, { content, script: await readReloadScript(), onFault });
  onHandbook(live.handbook);
  const saves = new Saves(live, {
    ...{ content, onFault },
    onChange: () => site.announce(),
    onSettled: () => onHandbook(live.handbook),
  });
  take = (changed) => saves.take(changed);
  if (early.size > 0) saves.take(early);
  await serveHere(site, await port());
  await warmUp(live, () => saves.count === 0).catch(onFault);
}
