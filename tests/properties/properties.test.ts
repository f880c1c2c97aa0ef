/** Fifteen properties of whatever talks: a few hundred here, ten thousand each in the campaign. */
import { afterAll, expect, test } from "vitest";
import { check, runsOf } from "../support/check.ts";
import { makeTemporary, remove } from "../support/outer-run.ts";
import { propertiesIn } from "./properties.ts";

const root = await makeTemporary();
afterAll(() => remove(root));

for (const [name, [property, runs]] of Object.entries(propertiesIn(root)))
  test(`${name} (${runsOf(runs)} runs)`, { timeout: 7_200_000 }, () => check(property as never, runs));

test("all fifteen are there", () => expect(Object.keys(propertiesIn(root))).toHaveLength(15));
