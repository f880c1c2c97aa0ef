/** What one run wants of a handbook, besides the project's own options. */
import type { Anchor } from "../model/anchor.ts";
import type { ReadOptions } from "../reading/read-options.ts";
import type { ResolvedOptions } from "./options.ts";

export interface LoadOptions
  extends ResolvedOptions,
    Pick<ReadOptions, "cache" | "onProgress" | "stopwatch" | "memory" | "pause"> {
  /** Absolute folders inside the content folder that are not content. */
  readonly without?: readonly string[];
  /** Whether a published address that is not clear is an error. @default false */
  readonly frozen?: boolean;
  /** The addresses of the site that is out there, where the run compares with it. */
  readonly deployed?: readonly Anchor[];
  /** How the command line was told of them, for the commands that findings name. */
  readonly deployedFlag?: string;
  /** Whether this run writes `anchors.lock`. @default false */
  readonly writesLock?: boolean;
  /** Whether `anchors.lock` should have a line for every section. @default false */
  readonly expectsLock?: boolean;
  /** Whether lighter forms of images are made, which takes a cache. @default false */
  readonly makesImages?: boolean;
  /** Whether pages show their findings. @default false */
  readonly showsFindings?: boolean;
}
