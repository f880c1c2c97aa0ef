/** What the system refuses is a sentence; a fault of our own is none of these. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { describeFault } from "../../src/io/system-fault.ts";
import { lectern, makeTemporary, openWorkshop, remove, writeFiles } from "../support/outer-run.ts";

let folder: string;

afterEach(() => remove(folder));

function faultOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

test("a real refusal names the place, the system's own word for it, and what would work", async () => {
  folder = await makeTemporary();
  const missing = path.join(folder, "gone");
  expect(describeFault(faultOf(() => readdirSync(missing)))).toBe(
    `${missing} is not there any more (ENOENT). Something else took it away; run the command again.`,
  );
  const file = path.join(folder, "a");
  writeFileSync(file, "");
  expect(describeFault(faultOf(() => mkdirSync(path.join(file, "b"))))).toMatch(/\(ENOTDIR\)/);
});

test.each([
  "EACCES",
  "EROFS",
  "ENOSPC",
  "EBUSY",
  "EXDEV",
  "EMFILE",
  "EIO",
])("%s is told in a line", (code) => {
  const error = Object.assign(new Error(code), { code, syscall: "rename", path: "/from", dest: "/to" });
  const line = describeFault(error);
  expect(line).toContain(`(${code})`);
  expect(line?.startsWith("/to ")).toBe(true);
  expect(line).not.toContain("\n");
});

test.each([
  new TypeError("x"),
  Object.assign(new Error("x"), { code: "ERR_INVALID_ARG_TYPE" }),
  "text",
  undefined,
])("%s is a fault of our own", (error) => {
  expect(describeFault(error)).toBeUndefined();
});

test("a build that the system refuses ends with that line, and no stack", async () => {
  const shop = await openWorkshop({ "a.md": "# A\n" });
  folder = shop.folder;
  await writeFiles(folder, { taken: "a file" });
  const cache = path.join(folder, "taken/cache");
  const { code, stderr } = await lectern(["build", shop.content, "--output", shop.output, "--cache", cache]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^lectern: .*taken.*\((?:ENOTDIR|EEXIST)\)/m);
  expect(stderr).not.toMatch(/\n\s+at |fault of Lectern/);
});
