/** What one version of Lectern kept, no other one takes. */
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { listFiles, openWorkshop, remove, type Workshop } from "../support/outer-run.ts";

let shop: Workshop;
afterEach(() => remove(shop.folder));

test("code that another version highlighted is highlighted anew", async () => {
  shop = await openWorkshop({ "a.md": "# A\n\n```js\nconst a = 1;\n```\n" });
  expect(await shop.build()).toMatchObject({ code: 0 });
  const kept = path.join(shop.cache, "talks");
  const [version = ""] = await readdir(kept);
  const other = path.join(kept, "0123456789abcdef");
  await rename(path.join(kept, version), other);
  for (const file of await listFiles(other))
    await writeFile(
      path.join(other, file),
      (await readFile(path.join(other, file), "utf8")).replaceAll("kw", "zz"),
    );
  await writeFile(path.join(shop.content, "a.md"), "# A\n\nMore.\n\n```js\nconst a = 1;\n```\n");
  expect(await shop.build()).toMatchObject({ code: 0 });
  expect(await shop.page("a.html")).toContain('<span class="kw">const');
  expect((await readdir(kept)).toSorted()).toEqual(["0123456789abcdef", version].toSorted());
});
