/** The fragments by which decks were linked, slide by slide, before they were handbooks. */
import type { DialectName, Slide } from "../model/deck.ts";

/** reveal.js counts from 0 in two dimensions (`#/3/2`); the others count from 1 (`#12`, `#/12`); a page does not count. */
const COUNTING: Readonly<Record<DialectName, "grid" | "line" | "none">> = {
  plain: "none",
  pandoc: "grid",
  reveal: "grid",
  talkcontrol: "grid",
  "blank-lines": "grid",
  quarto: "grid",
  slidev: "line",
  marp: "line",
  remark: "line",
  presenterm: "line",
  deckset: "line",
};

/** For each slide, without the `#`. A hidden slide was not counted and has none. */
export function slideAddresses(
  slides: readonly Slide[],
  dialect: DialectName,
): readonly (readonly string[])[] {
  const counting = COUNTING[dialect];
  const counter = { column: -1, row: 0, number: 0 };
  return slides.map((slide) => {
    if (slide.isHidden) return [];
    const named = slide.name === undefined || /\s/.test(slide.name) ? [] : [slide.name, `/${slide.name}`];
    if (counting === "none") return named;
    return [...named, ...(counting === "grid" ? nextCell(counter, slide) : nextNumbers(counter, slide))];
  });
}

interface Counter {
  column: number;
  row: number;
  number: number;
}

function nextCell(counter: Counter, { isVertical }: Slide): string[] {
  if (isVertical && counter.column >= 0) {
    counter.row += 1;
    return [`/${counter.column}/${counter.row}`];
  }
  counter.column += 1;
  counter.row = 0;
  return [`/${counter.column}`, `/${counter.column}/0`];
}

/** Each step of remark's is a slide of its own, with a number of its own. */
function nextNumbers(counter: Counter, { steps = 0 }: Slide): string[] {
  const numbers: string[] = [];
  for (let step = 0; step <= steps; step += 1) {
    counter.number += 1;
    numbers.push(String(counter.number), `/${counter.number}`);
  }
  return numbers;
}
