/** The blanks of a talk: each marked in its HTML, and listed with what is to be known of it. */
import { type Blank, markBlank } from "../model/blank.ts";

export interface Blanks {
  readonly list: readonly Blank[];
  /** The marks of a new blank, as they stand in HTML. */
  add(blank: Blank): string;
  /** The marks of an id. */
  id(name: string): string;
}

export function openBlanks(): Blanks {
  const list: Blank[] = [];
  const add = (blank: Blank): string => markBlank(list.push(blank) - 1);
  return { list, add, id: (name) => add({ kind: "id", name }) };
}
