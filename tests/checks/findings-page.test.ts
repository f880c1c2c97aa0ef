/** `docs/findings.md` tells of every code, and of none that is not. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { DIAGNOSTIC_CODES } from "../../src/model/diagnostic.ts";
import { lectern, repository } from "../support/outer-run.ts";

const page = readFileSync(path.join(repository, "docs/findings.md"), "utf8");

test("every code has its part, with its severity", () => {
  const parts = page.split(/^### /m).slice(1);
  expect(parts.map((part) => part.split("\n")[0]).sort()).toEqual([...DIAGNOSTIC_CODES].sort());
  for (const part of parts) expect(part).toMatch(/\*(Error|Warning|Advice)[^*]*\.\*/);
});

test("lectern explain prints it", async () => {
  const { code, stdout } = await lectern(["explain", "image-alt"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^image-alt\n\nAn image has no alternative text\./);
  expect(stdout).not.toContain("file-case");
});

test("a code that is not there comes with what was meant", async () => {
  const { code, stderr } = await lectern(["explain", "image-alts"]);
  expect(code).toBe(2);
  expect(stderr).toContain('Did you mean "image-alt"?');
});
