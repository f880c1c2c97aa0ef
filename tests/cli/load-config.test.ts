/** A configuration of a folder that knows nothing of packages: it runs, or the command says what is wrong with it where. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { lectern, makeTemporary, type Outcome, remove, writeFiles } from "../support/outer-run.ts";

let folder: string | undefined;
afterEach(async () => {
  if (folder !== undefined) await remove(folder);
  folder = undefined;
});

async function build(name: string, config: string): Promise<Outcome> {
  folder = await makeTemporary();
  await writeFiles(folder, { "talks/a.md": "# A\n", [name]: config });
  return lectern(["build", "--config", name, "--cache", path.join(folder, "cache")], {
    cwd: folder,
    alone: true,
  });
}

const WORKING = `import { defineHandbook } from "lectern";
import { slugify } from "lectern/core";

export default defineHandbook({ content: "talks", title: slugify("Un été") });
`;

test.each([
  ".eleventy.ts",
  "handbook.mts",
  ".eleventy.js",
  "handbook.mjs",
])("%s imports the Lectern that runs it, where none is installed beside it", async (name) => {
  const { code, stderr } = await build(name, WORKING);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(await readFile(path.join(folder!, "_site/index.html"), "utf8")).toContain("un-ete");
});

test("one that is installed beside it comes first", async () => {
  const own = `export const defineHandbook = () => Object.assign(() => ({}), { options: { content: "nowhere" } });`;
  folder = await makeTemporary();
  await writeFiles(folder, {
    "node_modules/lectern/package.json": `{ "name": "lectern", "type": "module", "exports": "./index.js" }`,
    "node_modules/lectern/index.js": own,
    "handbook.mjs": `import { defineHandbook } from "lectern";\nexport default defineHandbook();\n`,
  });
  const { stderr } = await lectern(["build", "--config", "handbook.mjs"], { cwd: folder, alone: true });
  expect(stderr).toBe("lectern: The folder nowhere does not exist.\n");
});

test.each([
  ["colour: 3", '"colour" is not an option.'],
  ["external: { privat: true }", 'external: "privat" is not an option. Did you mean "private"?'],
])("an option that nobody reads is refused, and nothing is written: %s", async (option, message) => {
  const { code, stderr } = await build("handbook.mjs", WORKING.replace("{ content", `{ ${option}, content`));
  expect({ code, stderr }).toEqual({ code: 1, stderr: `lectern: ${message}\n` });
  expect(await readdir(folder!)).not.toContain("_site");
});

test.each([
  [
    "handbook.ts",
    'import x from "no-such"; console.log(x);',
    'handbook.ts:2  "no-such" is not there to be imported. Install it beside the configuration: npm install no-such',
  ],
  [
    "handbook.mjs",
    'import x from "./none.js";',
    'handbook.mjs:2  "none.js" is not there to be imported. Write its path from this file.',
  ],
  ["handbook.mjs", 'throw new Error("boom");', "handbook.mjs:2  The configuration cannot be run: boom"],
  ["handbook.ts", "const a = );", 'handbook.ts:2  The configuration cannot be run: Unexpected ")"'],
])("what fails in %s is told at its line: %s", async (name, line, message) => {
  const { code, stderr } = await build(
    name,
    `import { defineHandbook } from "lectern";\n${line}\nexport default defineHandbook({});\n`,
  );
  expect({ code, stderr }).toEqual({ code: 1, stderr: `lectern: ${message}\n` });
});
