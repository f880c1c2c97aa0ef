/** Every colour of the style sheet is told from what it stands on, in both themes, and the line's in every hue. */
import { describe, expect, test } from "vitest";
import { readStyles } from "../../src/io/package-files.ts";

type Rgb = readonly [number, number, number];
interface Oklch {
  readonly l: number;
  readonly c: number;
  /** Degrees; undefined where it is the line's own. */
  readonly h: number | undefined;
}

const css = await readStyles();
const tokens = new Map(
  [...css.matchAll(/--([a-z]+): light-dark\((.+)\);/g)].map(([, name, pair]) => [name!, readPair(pair!)]),
);

function readPair(pair: string): readonly [Oklch | undefined, Oklch | undefined] {
  const [light, dark] = pair.split(/,\s*(?=oklch)/);
  return [readColour(light!), readColour(dark!)];
}

function readColour(text: string): Oklch | undefined {
  const [, l, c, h] = /oklch\(([\d.]+) ([\d.]+) ([\d.]+|var\(--hue\))\)/.exec(text) ?? [];
  return l === undefined
    ? undefined
    : { l: Number(l), c: Number(c), h: h?.startsWith("var") ? undefined : Number(h) };
}

/** Source: CSS Color 4, sections 10 and 12; what lies outside sRGB is clipped, as on a screen of that gamut. */
function toRgb({ l, c, h }: Oklch, hue: number): Rgb {
  const angle = ((h ?? hue) * Math.PI) / 180;
  const [a, b] = [c * Math.cos(angle), c * Math.sin(angle)];
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const linear: Rgb = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
  return linear.map((part) => Math.min(1, Math.max(0, part))) as unknown as Rgb;
}

/** Source: WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [one, other]
    .map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b)
    .toSorted((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const HUES = Array.from({ length: 36 }, (_, at) => at * 10);
const OWN_HUE = Number(/--hue: (\d+);/.exec(css)?.[1]);

function worst(front: string, back: string, theme: 0 | 1): number {
  const [colour, ground] = [front, back].map((name) => tokens.get(name)?.[theme]);
  if (colour === undefined || ground === undefined)
    throw new Error(`--${front} or --${back} is not a colour.`);
  const hues = colour.h === undefined ? HUES : [OWN_HUE];
  return Math.min(...hues.map((hue) => contrast(toRgb(colour, hue), toRgb(ground, hue))));
}

const TEXT = ["ink", "soft", "link"];
const CODE = ["keyword", "string", "comment", "constant", "function", "inserted", "deleted"];

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("%s", (_, theme) => {
  test("words are 4.5 to 1 on paper, on the ground of code, and where they are marked", () => {
    const weak = [...TEXT, ...CODE].flatMap((front) =>
      ["paper", "sheet", "glow"]
        .map((back) => ({ front, back, ratio: worst(front, back, theme) }))
        .filter(({ ratio }) => ratio < 4.5),
    );
    expect(weak).toEqual([]);
  });

  test("labels in the colour of marks are 4.5 to 1 on paper, whatever hue a site gives the line", () => {
    expect(worst("mark", "paper", theme)).toBeGreaterThanOrEqual(4.5);
  });

  test("the line, its ticks and the marks of lists and of lines of code are 3 to 1, whatever their hue", () => {
    expect(worst("margin", "paper", theme)).toBeGreaterThanOrEqual(3);
    expect(worst("mark", "sheet", theme)).toBeGreaterThanOrEqual(3);
  });
});

test("no colour stands in the styles but those that are measured here", () => {
  const measured = new Set([
    "paper",
    "sheet",
    "hairline",
    "plate",
    "glow",
    "margin",
    "mark",
    ...TEXT,
    ...CODE,
  ]);
  expect([...tokens.keys()].filter((name) => !measured.has(name))).toEqual([]);
  const screen = css.replace(/@media print \{[\s\S]*$/, "");
  const loose = [...screen.matchAll(/^(?!--)[\w-]*(?:color|background|border[\w-]*|outline): ([^;]+);/gm)]
    .map(([, value]) => value!)
    .filter((value) => /#[0-9a-f]{3}|rgb\(|hsl\(|oklch\(/.test(value) && !/rgb\(0 0 0 \/ /.test(value));
  expect(loose).toEqual([]);
});
