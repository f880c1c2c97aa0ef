/** Images that are too heavy, and what would work. */
import { expect, test } from "vitest";
import { checkImageWeight } from "../../src/checks/check-image-weight.ts";
import { placesOf, siteOf } from "../support/talks.ts";

const FILES = ["big.png", "small.png", "film.gif", "plan.svg"];
const site = siteOf(
  {
    "a.md": "# A\n\nSee ![Big](big.png) and ![Small](small.png).\n\n![Again](big.png)\n\n[Big](big.png)\n",
    "b.md": "# B\n\n![Film](film.gif)\n\n![Plan](plan.svg)\n",
    "c.md": "# C\n\n[Only a link](big.png)\n",
  },
  FILES,
);
const weights = new Map([
  ["big.png", 1_444_000],
  ["small.png", 300_000],
  ["film.gif", 400_000],
  ["plan.svg", 300_001],
]);

test("each image above 300 KB is named once a talk, where it is shown, with its weight and what would work", () => {
  const found = checkImageWeight(site, { weights, areLightened: false });
  expect(placesOf(found)).toEqual(["3:9 image-heavy", "3:12 image-heavy", "5:9 image-heavy"]);
  expect(found.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'a.md "big.png" weighs 1.4 MB.',
    'b.md "film.gif" weighs 400 KB.',
    'b.md "plan.svg" weighs 300 KB.',
  ]);
  expect(found.map(({ remedy }) => /sharp|video|svgo/.exec(remedy ?? "")?.[0])).toEqual([
    "sharp",
    "video",
    "svgo",
  ]);
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(["advice"]));
});

test("what builds make lighter is not named; what they leave as it is, is", () => {
  const found = checkImageWeight(site, { weights, areLightened: true });
  expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(["b.md:3", "b.md:5"]);
});
