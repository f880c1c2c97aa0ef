/** Numbers with their nouns. */
import type { Diagnostic, Severity } from "../model/diagnostic.ts";

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** `2 errors, 1 warning`; warnings always, errors and advice where there are any. */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const of = (wanted: Severity): number => diagnostics.filter(({ severity }) => severity === wanted).length;
  const [errors, advice] = [of("error"), of("advice")];
  return [
    ...(errors === 0 ? [] : [count(errors, "error")]),
    count(of("warning"), "warning"),
    ...(advice === 0 ? [] : [`${count(advice, "piece")} of advice`]),
  ].join(", ");
}
