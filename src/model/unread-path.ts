/** A path of the content folder at which nothing is read. */
import type { SourcePath } from "./brands.ts";

export interface UnreadPath {
  readonly file: SourcePath;
  /**
   * A link out of the content folder, or to something hidden in it; to nothing; round in a circle; or what is neither
   * a file nor a folder: a pipe, a socket, a device.
   */
  readonly why: "outside" | "nothing" | "circle" | "special";
}
