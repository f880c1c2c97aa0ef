/** Numbers with their nouns. */
import type { Diagnostic } from "../model/diagnostic.ts";

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** `2 errors, 1 warning`; warnings alone when there are no errors. */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = count(diagnostics.length - errors, "warning");
  return errors === 0 ? warnings : `${count(errors, "error")}, ${warnings}`;
}
