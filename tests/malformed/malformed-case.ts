/** An input that somebody got wrong, and what a build is to make of it. */

/** The rows of what other generators were tried on. */
export const CLASSES = [
  "YAML",
  "unclosed front matter",
  "invalid UTF-8",
  "UTF-16",
  "duplicate path",
  "case and names",
  "broken link",
  "broken anchor",
  "missing image",
  "code language",
  "unclosed block",
  "include cycle",
  "runtime error",
  "huge",
  "disk",
  "vanishing",
  "kill",
  "deleted source",
] as const;
export type MalformedClass = (typeof CLASSES)[number];

/** Absolute folders of one case; `content` holds its files. */
export interface Place {
  readonly folder: string;
  readonly content: string;
  readonly output: string;
  readonly cache: string;
}

export interface Expected {
  readonly exit: 0 | 1;
  /** `file:line:column code`, of the finding that tells of it; `*` stands for any number. */
  readonly finding?: string;
  /** What is said instead, where it is no file of the content that is wrong. */
  readonly says?: RegExp;
  /** Words that stand on a page of the site, by page: nothing is lost. */
  readonly keeps?: Readonly<Record<string, readonly string[]>>;
  /** Pages that are not there any more. */
  readonly lacks?: readonly string[];
}

export interface MalformedCase {
  readonly name: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Done when the files are there, and a good site is. */
  readonly prepare?: (place: Place) => Promise<unknown> | unknown;
  readonly flags?: readonly string[];
  /** Run by `sh` with the command as its arguments, in a mount namespace of its own where `mounts`. */
  readonly shell?: string;
  readonly mounts?: boolean;
  /** As nobody, for root may read and write everything. */
  readonly asNobody?: boolean;
  /** Milliseconds after which it is killed; then the site is the old one or the new one. */
  readonly killAfter?: number;
  /** Takes seconds; it may also be found to take too long. */
  readonly isHeavy?: boolean;
  /** Whether it needs a process of its own, even where others share one. */
  readonly alone?: boolean;
  readonly expected: Expected;
}

/** A warning, and the words stay. */
export function kept(finding: string, page: string, ...words: string[]): Expected {
  return { exit: 0, finding, keeps: { [page]: words } };
}

/** Nothing is wrong with it after all. */
export function right(page: string, ...words: string[]): Expected {
  return { exit: 0, keeps: { [page]: words } };
}

export function fails(finding: string): Expected {
  return { exit: 1, finding };
}

export function refused(says: RegExp): Expected {
  return { exit: 1, says };
}
