/** What the measurements are made of, for their tests. */
export function median(numbers: readonly number[]): number;
export function medianRatio(ours: readonly number[], theirs: readonly number[]): number;
export function summarize(
  runs: readonly Readonly<Record<string, unknown>>[],
): Readonly<Record<string, number>> & { readonly stages: Readonly<Record<string, number>> };
export function readStages(text: string): Readonly<Record<string, number>>;
export function table(rows: readonly (readonly string[])[]): string;
export function seconds(ms: number | undefined): string;
export function ratio(number: number | undefined): string;
export function megabytes(bytes: number | undefined): string;
export function whole(number: number | undefined): string;
