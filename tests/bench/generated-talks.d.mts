/** Talks that are made up, for the tests of their making. */
export const LANGUAGES: readonly string[];
export function generatedTalk(number: number): string;
