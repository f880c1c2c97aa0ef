/** A command that runs where others ran before it does what it does in a process of its own. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeConfig } from "./outer-eleventy.ts";
import { FIXTURE } from "./outer-fixture.ts";
import { fingerprint, lectern, makeTemporary, remove, shareSite, writeFiles } from "./outer-run.ts";

let home: string;
beforeAll(async () => {
  home = await makeTemporary();
  await writeFiles(path.join(home, "one"), FIXTURE);
  await writeFiles(path.join(home, "two"), {
    "index.md": "# Zweites\n\nEin anderes Heft.\n",
    "a.md": "# A\n",
  });
});
afterAll(() => remove(home));

async function build(talks: string, output: string, alone = false): Promise<Record<string, string>> {
  const args = ["build", talks, "--output", output, "--cache", "cache", "--frozen"];
  expect(await lectern(args, { cwd: home, alone })).toMatchObject({ code: 0 });
  return fingerprint(path.join(home, output));
}

test("two handbooks in turn have nothing of one another", async () => {
  const alone = [await build("one", "alone-1", true), await build("two", "alone-2", true)];
  for (const turn of ["a", "b"])
    expect([await build("one", `${turn}-1`), await build("two", `${turn}-2`)]).toEqual(alone);
});

test("what one prints is not what another does, even at the same time", async () => {
  const titles = Array.from({ length: 6 }, (_, at) => `Title ${at}`);
  const printed = await Promise.all(
    titles.map((title, at) =>
      lectern(["build", "two", "--frozen", "--output", `t${at}`, "--cache", `c${at}`, "--title", title], {
        cwd: home,
      }),
    ),
  );
  expect(printed.map(({ stdout }) => stdout.split(":")[0])).toEqual(titles);
});

test("a template that was changed is read again", async () => {
  const config = await writeConfig(home, { content: "own", output: "own-site", trusted: true });
  await writeFiles(home, { "own/a.md": "# A\n" });
  for (const word of ["first", "second"]) {
    await writeFiles(home, { "own/list.njk": `---\npermalink: list.txt\n---\n${word}` });
    const built = await lectern(["build", "--config", config, "--cache", "cache"], { cwd: home });
    expect(built).toMatchObject({ code: 0 });
    expect(await readFile(path.join(home, "own-site/list.txt"), "utf8")).toBe(word);
  }
});

test("a run that ends its process has its exit code, and the next one works", async () => {
  await writeFiles(home, { "exit.mjs": 'process.stderr.write("farewell\\n"); process.exit(3);\n' });
  const config = ["--config", "exit.mjs"];
  expect(await lectern(["build", "two", ...config], { cwd: home })).toMatchObject({ code: 3 });
  expect(await lectern(["check", "two"], { cwd: home })).toMatchObject({ code: 0 });
});

test("a shared site is the same one for all who ask for it", async () => {
  const [one, same, other] = await Promise.all([
    shareSite({ "a.md": "# A\n" }),
    shareSite({ "a.md": "# A\n" }),
    shareSite({ "a.md": "# A\n" }, "--title", "Other"),
  ]);
  expect(one.output).toBe(same.output);
  expect(other.output).not.toBe(one.output);
  expect(await other.page("index.html")).toContain("Other");
});
