/** What the system refuses, a full disk or a folder that may not be written, is told in a sentence with a way out. */
import { errorCode } from "./error-code.ts";

const FAULTS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  EACCES: ["may not be used by you", "Give yourself the right to it, or choose another folder."],
  EPERM: ["may not be used by you", "Give yourself the right to it, or choose another folder."],
  EROFS: ["stands on a disk that can only be read", "Choose a folder on another disk."],
  ENOSPC: ["cannot be written, for the disk is full", "Free some space, and run the command again."],
  EDQUOT: ["cannot be written, for your share of the disk is used up", "Free some space, and run it again."],
  EFBIG: ["is larger than a file may be here", "Raise the limit (ulimit -f), or choose another disk."],
  EBUSY: ["is in use by another program", "End what uses it, or choose another folder."],
  EXDEV: ["stands on another disk than what is to be moved there", "Choose a --cache on the same disk."],
  EMFILE: ["cannot be opened beside so many other files", "Raise the limit (ulimit -n)."],
  ENFILE: ["cannot be opened beside so many other files", "End what keeps so many files open."],
  ENAMETOOLONG: ["has a name that is too long for this disk", "Choose a shorter one."],
  ENOENT: ["is not there any more", "Something else took it away; run the command again."],
  ENOTDIR: ["is a file where a folder is needed", "Move the file away, or choose another folder."],
  EISDIR: ["is a folder where a file is needed", "Move the folder away, or choose another one."],
  EEXIST: ["is there already", "Move it away, or choose another folder."],
  ENOTEMPTY: ["is not empty", "Something else writes there; run the command again."],
  EIO: ["cannot be read or written, for the disk fails", "Check the disk."],
  ETIMEDOUT: ["does not answer", "End what keeps it busy, and run the command again."],
  ERR_FS_FILE_TOO_LARGE: ["is larger than can be read", "Look at what it holds."],
  ERR_ACCESS_DENIED: [
    "is closed to this process by Node's permissions",
    "Add it to --allow-fs-read or -write.",
  ],
};

/** One line: what, where, and what would work. Undefined for what is no refusal of the system's. */
export function describeFault(error: unknown): string | undefined {
  const code = errorCode(error);
  if (!(error instanceof Error) || code === undefined) return undefined;
  const fault = FAULTS[code];
  if (fault === undefined || !("syscall" in error || code.startsWith("ERR_"))) return undefined;
  const place = placeOf(error) ?? "Something that Lectern uses";
  return `${place} ${fault[0]} (${code}). ${fault[1]}`;
}

/** Of a move, the place that it leads to. */
function placeOf(error: Error): string | undefined {
  const { dest, path, resource } = error as { dest?: unknown; path?: unknown; resource?: unknown };
  return [dest, path, resource].find((place): place is string => typeof place === "string" && place !== "");
}
