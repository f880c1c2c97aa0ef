/** A talk as its author edits it: headings with what stands under each, every one known by a number of its own. */
import { scanLines } from "../../src/source/scan-lines.ts";

export interface Block {
  /** The same through every edit; what is new has a new one. */
  readonly uid: number;
  readonly level: number;
  readonly title: string;
  readonly body: readonly string[];
}

export interface Manuscript {
  /** What stands before the first heading. */
  readonly head: readonly string[];
  readonly blocks: readonly Block[];
}

let last = 0;
export const newUid = (): number => {
  last += 1;
  return last;
};

const HEADING = /^(#{1,6})[ \t]+(\S.*?)[ \t]*$/;

export function readManuscript(text: string): Manuscript {
  const head: string[] = [];
  const blocks: (Block & { body: string[] })[] = [];
  for (const { text: line, isCode, isComment } of scanLines(text)) {
    const heading = isCode || isComment ? null : HEADING.exec(line);
    if (heading)
      blocks.push({ uid: newUid(), level: heading[1]?.length ?? 1, title: heading[2] ?? "", body: [] });
    else (blocks[blocks.length - 1]?.body ?? head).push(line);
  }
  return { head, blocks };
}

export interface Written {
  readonly text: string;
  /** The number of the block that begins at each 1-based line. */
  readonly uids: ReadonlyMap<number, number>;
}

export function writeManuscript({ head, blocks }: Manuscript): Written {
  const lines = [...head];
  const uids = new Map<number, number>();
  for (const { uid, level, title, body } of blocks) {
    lines.push(`${"#".repeat(level)} ${title}`);
    uids.set(lines.length, uid);
    lines.push(...body);
  }
  return { text: lines.join("\n"), uids };
}

const WORD = /[\p{L}\p{N}]{2,}/gu;

export function countWords({ body }: Block): number {
  return body.join(" ").match(WORD)?.length ?? 0;
}

/** Whether nothing stands below it. */
export function isLeaf({ blocks }: Manuscript, at: number): boolean {
  const [own, next] = [blocks[at], blocks[at + 1]];
  return own !== undefined && (next === undefined || next.level <= own.level);
}
