/** The table of dialects: a new one is a module of the shape in `dialect.ts`, its fixtures, and a line here. */
import type { DialectName } from "../../model/deck.ts";
import { blankLines } from "./blank-lines.ts";
import { deckset } from "./deckset.ts";
import type { Dialect } from "./dialect.ts";
import { marp } from "./marp.ts";
import { pandoc } from "./pandoc.ts";
import { plain } from "./plain.ts";
import { presenterm } from "./presenterm.ts";
import { quarto } from "./quarto.ts";
import { remark } from "./remark.ts";
import { reveal } from "./reveal.ts";
import { slidev } from "./slidev.ts";
import { talkcontrol } from "./talkcontrol.ts";

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  plain,
  pandoc,
  reveal,
  talkcontrol,
  "blank-lines": blankLines,
  slidev,
  marp,
  remark,
  quarto,
  presenterm,
  deckset,
};
