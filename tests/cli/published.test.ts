/** `--published`: a build compares with the site that is out there. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lectern, makeTemporary, remove, writeFiles } from "../support/outer-run.ts";
import { type StaticServer, serveStatic } from "../support/outer-server.ts";

let home: string;
let host: StaticServer;
beforeEach(async () => {
  home = await makeTemporary();
  host = await serveStatic(path.join(home, "out"));
});
afterEach(async () => {
  await host.close();
  await remove(home);
});

const WORDS = "Un volume garde les données quand le conteneur disparaît, et se monte où l’on veut.";

/** As on a fresh machine of CI: no lock file, no output of an earlier build. */
async function buildInCi(text: string, published: string, output: string) {
  await rm(path.join(home, "talks"), { recursive: true, force: true });
  await writeFiles(home, { "talks/a.md": text });
  const args = ["build", "talks", "--published", published, "--output", output];
  return lectern(args, { cwd: home, env: { CI: "true" } });
}

test("what was published by the last build is kept by the next, by address or by file", async () => {
  const url = `${host.url}sections.json`;
  const first = await buildInCi(`# A\n\n## Les volumes\n\n${WORDS}\n`, url, "out");
  expect(first.code).toBe(0);
  expect(first.stderr).toContain(`${url}: nothing is published there yet.`);
  const reworded = `# A\n\n## Ce qu’un volume garde\n\n${WORDS}\n`;
  expect(await buildInCi(reworded, url, "next")).toMatchObject({ code: 0, stderr: "" });
  expect((await buildInCi(reworded, "out/sections.json", "again")).code).toBe(0);
  for (const output of ["next", "again"]) {
    const { stdout } = await lectern(["check", "talks", "--published", `${output}/sections.json`], {
      cwd: home,
    });
    expect(stdout).toContain("nothing found");
  }
  const taken = await buildInCi("# A\n\nRien.\n", url, "gone");
  expect(taken.code).toBe(1);
  expect(taken.stderr).toMatch(
    /error anchor-lost .*a\.html#les-volumes[\s\S]*Run: lectern anchors retire a\.html#les-volumes --published http/,
  );
  const retire = ["anchors", "retire", "a.html#les-volumes", "talks", "--published", url];
  expect(await lectern(retire, { cwd: home })).toMatchObject({ code: 0 });
});

test.each([
  ["http://127.0.0.1:9/sections.json", "cannot be had"],
  ["nothing.json", "cannot be read"],
  ["talks/a.md", "is not the sections.json of a handbook"],
])("%s stops the build", async (place, message) => {
  const { code, stderr } = await buildInCi("# A\n", place, "out");
  expect(code).toBe(1);
  expect(stderr).toContain(message);
});
