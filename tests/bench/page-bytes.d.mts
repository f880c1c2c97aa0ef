/** What the measurement of pages is made of, for the budget that stands on it. */
export interface WeighedPage {
  readonly name: string;
  readonly html: string;
  /** Compressed, as are those below. */
  readonly bytes: number;
  readonly bare: number;
  readonly coloured: number;
}
export const PIECES: Readonly<Record<string, (html: string) => string>>;
export function compressed(text: string): number;
export function readTalkPages(
  output: string,
  highlight: (code: string, language: string) => readonly string[] | undefined,
): readonly WeighedPage[];
export function languagesOf(output: string): readonly string[];
export function weighPieces(
  pages: readonly WeighedPage[],
): readonly [name: string, bytes: readonly number[]][];
export function quantile(numbers: readonly number[], share: number): number;
