/** Takes the signs out of a text that no page may hold: controls and what Unicode will never give to a letter. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNFIT = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

export function withoutControls(text: string): string {
  return text.replace(UNFIT, "\uFFFD");
}

/** The same in all that YAML or JSON can hold; the value itself where there is none. */
export function valueWithoutControls(value: unknown): unknown {
  if (typeof value === "string") return withoutControls(value);
  if (Array.isArray(value)) return value.map(valueWithoutControls);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).map(([key, one]) => [
    withoutControls(key),
    valueWithoutControls(one),
  ]);
  return Object.fromEntries(entries);
}
