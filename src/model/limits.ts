/** What one talk may cost: far above what people write, and low enough that a build always ends. */
export const LIMITS = {
  /** Bytes of one Markdown file. */
  talkBytes: 5_000_000,
  /** Files that one deck takes in, each counted as often as it is named. */
  includes: 1000,
  /** UTF-16 code units of the files that one deck takes in. */
  includedLetters: 4_000_000,
  /** Files that take in one another, in a row. */
  includesNested: 16,
  /** Levels of lists, quotations and containers. markdown-it drops what stands at its 100th; no rule opens four at once. */
  nesting: 96,
} as const;
