/** Takes the signs out of a text that no page may hold: controls and what Unicode will never give to a letter. */

/** All controls but those that part words and lines, and the noncharacters of the basic plane. */
const UNFIT = /[^\P{Cc}\t\n\f\r]|[\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;

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
