/** Pages that are printed without Eleventy are those that it prints, and whoever has a say in them is asked. */
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { canPress } from "../../src/eleventy/can-press.ts";
import { defineHandbook } from "../../src/eleventy/define-handbook.ts";
import { resolveOptions } from "../../src/handbook/options.ts";
import { wrappedConfig } from "../support/outer-eleventy.ts";
import { EVERY_FILE, EVERY_PAGE_FLAGS } from "../support/outer-every-page.ts";
import { fingerprint, openWorkshop, remove, type Workshop } from "../support/outer-run.ts";

let shop: Workshop;
afterEach(() => remove(shop.folder));

test("every kind of page is the same to the byte, with Eleventy and without", async () => {
  shop = await openWorkshop(EVERY_FILE);
  const config = path.join(shop.folder, "wrapped.mjs");
  await writeFile(config, wrappedConfig({}));
  expect(await shop.build(...EVERY_PAGE_FLAGS, "--config", config)).toMatchObject({ code: 0 });
  const byEleventy = await fingerprint(shop.output);
  for (const folder of [shop.output, shop.cache]) await rm(folder, { recursive: true });
  expect(await shop.build(...EVERY_PAGE_FLAGS)).toMatchObject({ code: 0 });
  expect(await fingerprint(shop.output)).toEqual(byEleventy);
  expect(Object.keys(byEleventy).length).toBeGreaterThan(60);
});

describe("Eleventy runs", () => {
  const may = (configure = defineHandbook(), given = {}): boolean =>
    canPress({ configure, options: resolveOptions({ ...given, content: shop.content }) });

  test("where the configuration is more than a call of defineHandbook", async () => {
    shop = await openWorkshop({ "a.md": "# A\n" });
    const own = defineHandbook();
    expect(may(own)).toBe(true);
    expect(may(Object.assign((...given: Parameters<typeof own>) => own(...given), own))).toBe(false);
  });

  test("where code among the talks may run", async () => {
    shop = await openWorkshop({ "a.md": "# A\n" });
    expect(may(defineHandbook(), { trusted: true })).toBe(false);
  });
});

test("a layout among the talks that has the name of one of Lectern's makes no difference", async () => {
  shop = await openWorkshop({ "a.md": "# A\n", "_includes/parts/footer.njk": "" });
  const options = resolveOptions({ content: shop.content });
  expect(canPress({ configure: defineHandbook(), options })).toBe(true);
});
