/** Tells what changes below folders, as soon as it does: many changes at once are told once. */
import { type FSWatcher, readdirSync, watch } from "node:fs";
import path from "node:path";
import { isInside, isLeftOut } from "./follow-path.ts";

export interface WatchOptions {
  /** Absolute folders inside these that are nobody's concern. */
  readonly without?: readonly string[];
  /** Milliseconds of quiet after which a change is told; a file is written by several small steps. */
  readonly quiet: number;
}

export interface FolderWatch {
  close(): void;
}

/** `tell` gets absolute paths of files and folders, each once. */
export function watchFolders(
  folders: readonly string[],
  tell: (changed: ReadonlySet<string>) => void,
  { without = [], quiet }: WatchOptions,
): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const note = (place: string): void => {
    changed.add(place);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const told = changed;
      changed = new Set();
      tell(told);
    }, quiet);
  };
  const leave = (folder: string): void => {
    for (const [place, watcher] of watchers) {
      if (!isInside(folder, place)) continue;
      watcher.close();
      watchers.delete(place);
    }
  };
  const enter = (folder: string): void => {
    if (watchers.has(folder) || without.includes(folder)) return;
    const below = listFolders(folder);
    if (below === undefined) return;
    watchOne(folder, (name, isNewOrGone) => {
      if (name === undefined) return note(folder);
      if (isLeftOut(name)) return;
      const place = path.join(folder, name);
      // A folder that has come, maybe in the place of another; what was in it before is found by whoever is told.
      if (isNewOrGone) {
        if (watchers.has(place)) leave(place);
        enter(place);
      }
      note(place);
    });
    for (const one of below) enter(one);
  };
  const watchOne = (folder: string, hear: (name: string | undefined, isNewOrGone: boolean) => void): void => {
    try {
      const watcher = watch(folder, (event, name) => hear(name ?? undefined, event === "rename"));
      watcher.on("error", () => leave(folder));
      watchers.set(folder, watcher);
    } catch {
      // Too many for this system, or gone again: what is below it is not followed.
    }
  };
  for (const folder of folders) enter(folder);
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** The folders in it; undefined where it is none. */
function listFolders(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !isLeftOut(entry.name))
      .map(({ name }) => path.join(folder, name));
  } catch {
    return undefined;
  }
}
