/** What one talk may cost: far above what people write, and low enough that a build always ends. */

export interface Limits {
  /** Bytes of one Markdown file. The largest of 2,130 real talks has 68,000. @default 500,000 */
  readonly talkBytes: number;
  /** Headings, paragraphs, cells and what else a talk is built of; a point of a list counts two. @default 30,000 */
  readonly blocks: number;
  /** Levels of lists, quotations and containers in one another: 96 at most, for the parser reads no deeper. @default 96 */
  readonly nesting: number;
  /** Files that one deck takes in, each counted as often as it is named. @default 1,000 */
  readonly includes: number;
  /** Bytes of the files that one deck takes in. @default 1,000,000 */
  readonly includedBytes: number;
  /** Seconds in which one talk is read and printed; more where the processor is busy with others. @default 5 */
  readonly talkSeconds: number;
}

export const LIMITS: Limits = {
  talkBytes: 500_000,
  blocks: 30_000,
  // markdown-it drops what stands at its 100th level; no rule opens four at once.
  nesting: 96,
  includes: 1000,
  includedBytes: 1_000_000,
  talkSeconds: 5,
};

/** Files that take in one another, in a row. */
export const INCLUDES_NESTED = 16;
