/** What one file shows of the dialects, as plain values: it is the same as long as the file is. */
import type { DialectName } from "../model/deck.ts";
import { once } from "../text/once.ts";
import type { DeckSource, Sign } from "./dialects/dialect.ts";
import { dialects } from "./dialects/index.ts";
import { findHidden, type HiddenWords } from "./find-hidden.ts";

export interface DialectMarks {
  /** Of the dialects that have any. */
  readonly signs: readonly (readonly [DialectName, readonly Sign[]])[];
  /** What a dialect would hide, of those that were asked; null for nothing. */
  readonly hidden: Partial<Record<DialectName, HiddenWords | null>>;
}

export const readMarks: (source: DeckSource) => DialectMarks = once((source) => {
  const all = Object.values(dialects).map(({ name, detect }) => [name, detect(source)] as const);
  return { signs: all.filter(([, signs]) => signs.length > 0), hidden: {} };
});

/** Asked once for each dialect. */
export function hiddenBy(
  dialect: DialectName,
  source: DeckSource,
  { hidden }: DialectMarks,
): HiddenWords | undefined {
  if (hidden[dialect] === undefined) hidden[dialect] = findHidden(source, dialect) ?? null;
  return hidden[dialect] ?? undefined;
}
