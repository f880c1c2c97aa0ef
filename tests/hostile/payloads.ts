/** Draws payloads: a scheme in a spelling, a vector in a disguise, a way out of what surrounds it, or a classic form. */
import type { Random } from "../support/random.ts";
import { type Aim, SCHEMES, SPELLINGS } from "./addresses.ts";
import { CLASSIC_FORMS, fillForm } from "./classic-forms.ts";
import { BREAKOUTS, DISGUISES } from "./disguises.ts";
import { type Shot, VECTORS } from "./vectors.ts";

export interface Payload {
  readonly number: number;
  readonly kind: "address" | "markup" | "breakout" | "classic";
  /** What it was made of, to be told of one that gets through. */
  readonly name: string;
  readonly text: string;
}

/** What the code calls; a page that is looked at has a witness of each name. */
const CALLS: readonly ((number: number) => string)[] = [
  (number) => `__x(${number})`,
  (number) => `__x(${number})`,
  (number) => `__x(${number})`,
  (number) => `alert(${number})`,
  (number) => `__x\`${number}\``,
  (number) => `self['__x'](${number})`,
  (number) => `top.__x(${number})`,
  (number) => `open('//evil.invalid/${number}')`,
  (number) => `location='/gone/${number}'`,
];

type Drawn = Omit<Payload, "number" | "kind">;

function drawAddress(random: Random, aim: Aim): Drawn {
  const [scheme, spelling] = [random.pick(Object.keys(SCHEMES)), random.pick(Object.keys(SPELLINGS))];
  return { name: `${scheme}, ${spelling}`, text: SPELLINGS[spelling]!(SCHEMES[scheme]!(aim)) };
}

function drawMarkup(random: Random, aim: Aim): Drawn {
  const address = drawAddress(random, aim);
  const shot: Shot = { ...aim, address: address.text };
  const [vector, disguise] = [random.pick(Object.keys(VECTORS)), random.pick(Object.keys(DISGUISES))];
  const text = DISGUISES[disguise]!(VECTORS[vector]!(shot));
  return { name: `${vector}, ${disguise} (${address.name})`, text };
}

function drawBreakout(random: Random, aim: Aim): Drawn {
  const markup = drawMarkup(random, aim);
  const way = random.pick(Object.keys(BREAKOUTS));
  return { name: `${way}, ${markup.name}`, text: BREAKOUTS[way]!(markup.text, aim.code) };
}

function drawClassic(random: Random, aim: Aim): Drawn {
  const form = random.pick(CLASSIC_FORMS);
  return { name: form, text: fillForm(form, aim) };
}

const DRAW = { address: drawAddress, markup: drawMarkup, breakout: drawBreakout, classic: drawClassic };
const SHARES = ["address", "markup", "markup", "breakout", "classic"] as const;

export function drawPayload(random: Random, number: number): Payload {
  const kind = random.pick(SHARES);
  const aim: Aim = { number, code: random.pick(CALLS)(number) };
  return { number, kind, ...DRAW[kind](random, aim) };
}

/** One of each vector and one of each classic form, in plain: what must act where nothing is filtered. */
export function plainPayloads(): readonly Payload[] {
  const aim = (number: number): Aim => ({ number, code: `__x(${number})` });
  const vectors = Object.entries(VECTORS).map(([name, vector], at): Payload => {
    const shot = { ...aim(at), address: SCHEMES["javascript"]!(aim(at)) };
    return { number: at, kind: "markup", name, text: vector(shot) };
  });
  const forms = CLASSIC_FORMS.map((form, at): Payload => {
    const number = vectors.length + at;
    return { number, kind: "classic", name: form, text: fillForm(form, aim(number)) };
  });
  return [...vectors, ...forms];
}
