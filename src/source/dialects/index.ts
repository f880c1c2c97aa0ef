/** The table of dialects: a new one is a module of the shape in `dialect.ts`, its fixtures, and a line here. */
import type { DialectName } from "../../model/deck.ts";
import type { Dialect } from "./dialect.ts";
import { plain } from "./plain.ts";

export const dialects = { plain } as Readonly<Record<DialectName, Dialect>>;
