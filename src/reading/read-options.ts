/** What one run wants of the reading of its talks. */
import type { Stopwatch } from "../io/stopwatch.ts";
import type { Limits } from "../model/limits.ts";
import type { SiteOptions } from "../model/site.ts";
import type { TalkMemory } from "./talk-memory.ts";

/** What is told of a long build while it runs. */
export type Progress = (step: "read" | "render" | "write", done: number, total: number) => void;

export interface ReadOptions
  extends Pick<SiteOptions, "lang" | "notes" | "audiences" | "dialects" | "markLanguages"> {
  readonly limits?: Partial<Limits>;
  /** Absolute folder that is Lectern's own to write into; undefined: nothing is kept. */
  readonly cache?: string;
  readonly onProgress?: Progress;
  readonly stopwatch: Stopwatch;
  /** Waited for between two stages: lets others have their turn, or throws to give the run up. */
  pause?(): Promise<void>;
  /** Of a process that reads the same folder again and again. */
  readonly memory?: TalkMemory;
}
