/** Style sheets of the project's own come after Lectern's, in the one sheet that pages load. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeConfig } from "../support/outer-eleventy.ts";
import {
  listFiles,
  openWorkshop,
  remove,
  repository,
  type Workshop,
  writeFiles,
} from "../support/outer-run.ts";

let shop: Workshop;

beforeAll(async () => {
  shop = await openWorkshop({ "a.md": "# A\n" });
  await writeFiles(shop.folder, {
    "looks/20-b.css": "h1 { color: teal; }\n",
    "looks/10-a.css": ":root { /* ours */ --hue: 250; }\n",
    "looks/notes.txt": "x",
  });
});
afterAll(() => remove(shop.folder));

const build = async (styles: string) => shop.build("--config", await writeConfig(shop.folder, { styles }));

test("they are in the one sheet, last, in the order of their names, without comments", async () => {
  expect(await build("looks")).toMatchObject({ code: 0, stderr: "" });
  const sheets = (await listFiles(shop.output)).filter((file) => /^lectern\/style\./.test(file));
  expect(sheets).toHaveLength(1);
  const sheet = await shop.page(sheets[0]!);
  expect(sheet.endsWith(":root {  --hue: 250; }\nh1 { color: teal; }\n")).toBe(true);
  expect(sheet).toContain("@layer tokens");
});

test("--styles names the folder without a configuration, and comes before what one says", async () => {
  const config = await writeConfig(shop.folder, { styles: "nowhere" });
  for (const more of [[], ["--config", config]]) {
    expect(await shop.build("--styles", "looks", ...more)).toMatchObject({ code: 0, stderr: "" });
    const [sheet = ""] = (await listFiles(shop.output)).filter((file) => /^lectern\/style\./.test(file));
    expect((await shop.page(sheet)).endsWith("h1 { color: teal; }\n")).toBe(true);
  }
  await writeFiles(shop.folder, { "looks/20-b.css": "h1 { color: navy; }\n" });
  await shop.build("--styles", "looks");
  const [changed = ""] = (await listFiles(shop.output)).filter((file) => /^lectern\/style\./.test(file));
  expect(await shop.page(changed)).toContain("navy");
});

test("a folder that is not there stops the build, by its name", async () => {
  const { code, stderr } = await build("nowhere");
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: "lectern: styles: the folder nowhere does not exist.\n",
  });
});

test("the docs name every custom property that the sheet declares, and no other", () => {
  const tokens = readFileSync(path.join(repository, "layouts/styles/20-tokens.css"), "utf8");
  const docs = readFileSync(path.join(repository, "docs/looks.md"), "utf8");
  const declared = new Set(tokens.match(/--[\w-]+(?=:)/g));
  const inner = ["--row", "--pad", "--axis", "--tick", "--weight"];
  const named = new Set(docs.match(/(?<=`)--[\w-]+(?=`)/g));
  expect([...declared].filter((name) => !named.has(name)).sort()).toEqual(inner.sort());
  expect([...named].filter((name) => !declared.has(name))).toEqual([]);
});
