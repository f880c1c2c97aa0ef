/** The table of dialects: a new one is a module of the shape in `dialect.ts`, its fixtures, and a line here. */
import type { DialectName } from "../../model/deck.ts";
import { blankLines } from "./blank-lines.ts";
import { deckset } from "./deckset.ts";
import type { Dialect } from "./dialect.ts";
import { pandoc } from "./pandoc.ts";
import { plain } from "./plain.ts";
import { quarto } from "./quarto.ts";
import { remark } from "./remark.ts";
import { reveal } from "./reveal.ts";
import { talkcontrol } from "./talkcontrol.ts";

export const dialects = {
  plain,
  pandoc,
  reveal,
  talkcontrol,
  "blank-lines": blankLines,
  remark,
  quarto,
  deckset,
} as unknown as Readonly<Record<DialectName, Dialect>>;
