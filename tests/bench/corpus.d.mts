/** The talks that are measured with, for the tests of their making. */
export function makeCorpus(
  folder: string,
  count: number,
  shared: string | undefined,
): { readonly talks: number; readonly bytes: number; readonly source: string };
export function walk(folder: string): string[];
