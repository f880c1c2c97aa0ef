/** The heads and the signs of all files are read in time; a file that takes too long is an empty one, and found. */
import { ATTEMPTS, TookTooLong, withinTime } from "../io/within-time.ts";
import { LIMITS } from "../model/limits.ts";
import type { DecodedFile } from "../source/normalize-text.ts";
import { setAside, tooSlow } from "./slow-talk.ts";
import { namingTalk } from "./talk-fault.ts";

/** `read` keeps what it has read, by the value. In the order of `files`. */
export function readInTime(
  files: readonly DecodedFile[],
  read: (file: DecodedFile) => unknown,
  seconds = LIMITS.talkSeconds,
): readonly DecodedFile[] {
  const named = (file: DecodedFile): void => {
    try {
      read(file);
    } catch (error) {
      throw namingTalk(file.file.path, error);
    }
  };
  const quick = files.map((file) => slow.get(file) ?? file);
  try {
    // All together, for each watch has its price. Together they take less than one may, as a rule.
    withinTime(seconds, () => quick.forEach(named));
    return quick;
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error;
    return quick.map((file) => readAlone(file, named, seconds));
  }
}

/** What took too long once is not tried again. */
const slow = new WeakMap<DecodedFile, DecodedFile>();

function readAlone(file: DecodedFile, read: (file: DecodedFile) => void, seconds: number): DecodedFile {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      withinTime(seconds * attempt, () => read(file));
      return file;
    } catch (error) {
      if (!(error instanceof TookTooLong)) throw error;
      if (!error.wasHeldUp) break;
    }
  }
  const diagnostics = [...file.diagnostics, tooSlow(file.file.path, seconds)];
  const aside: DecodedFile = { file: setAside(file.file), diagnostics };
  slow.set(file, aside);
  return aside;
}
