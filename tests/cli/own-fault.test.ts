/** A fault of our own says what whoever mends it needs; one of the project's templates is the project's. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { BuildFailure } from "../../src/cli/build-failure.ts";
import { describeOwnFault } from "../../src/cli/own-fault.ts";
import { ofProject } from "../../src/cli/project-fault.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { namingTalk, TalkFault } from "../../src/reading/talk-fault.ts";
import { slugify } from "../../src/text/slugify.ts";
import { openWorkshop, remove, runNode, type Workshop } from "../support/outer-run.ts";

let shop: Workshop | undefined;
afterEach(async () => {
  if (shop !== undefined) await remove(shop.folder);
  shop = undefined;
});

test("its lines are the stack, the talk, the versions, and where to report it", () => {
  const fault = namingTalk(sourcePath("a/b.md"), new TypeError("x is not a function"));
  const lines = describeOwnFault(fault).split("\n");
  expect(lines[0]).toMatch(/fault of Lectern's own/);
  expect(lines[1]).toBe("TypeError: x is not a function");
  expect(lines[2]).toMatch(/^\s+at .*own-fault\.test/);
  expect(lines.slice(-3)).toEqual([
    "While the talk a/b.md was read.",
    expect.stringMatching(/^Lectern \d+\.\d+\.\d+, Node v\d+\.\d+\.\d+, \w+ \w+\.$/),
    expect.stringMatching(/^Please report these lines, .*(?:https:|SECURITY\.md)/),
  ]);
});

test("a name in it is no command to a terminal", () => {
  expect(describeOwnFault(namingTalk(sourcePath("a\u001b[2J.md"), new Error("x")))).not.toContain("\u001b");
});

test("what is thrown is told, whatever it is", () => {
  expect(describeOwnFault("only words")).toContain("\nonly words\n");
  expect(describeOwnFault(undefined)).toContain("\nundefined\n");
});

test("what the system refused while a talk was read stays what it is", () => {
  const refused = Object.assign(new Error("x"), { code: "EIO", syscall: "read" });
  expect(namingTalk(sourcePath("a.md"), refused)).toBe(refused);
});

test("what nobody waited for ends the process with the same lines", async () => {
  shop = await openWorkshop({ "a.md": "# A\n" });
  const script = `import { main } from ${JSON.stringify(new URL("../../dist/cli/main.js", import.meta.url).href)};
    await main(["--help"]);
    setTimeout(() => { throw new RangeError("stray"); });`;
  const { code, stderr } = await runNode(["--input-type=module", "-e", script], { cwd: shop.folder });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /fault of Lectern's own[\s\S]*RangeError: stray\n\s+at [\s\S]*Lectern \d[\s\S]*Please report/,
  );
});

test("whoever stops reading what is said is told no more, and the exit code stays what it is", async () => {
  shop = await openWorkshop({ "a.md": `# A\n\n${"[x](none.md)\n\n".repeat(2000)}` });
  const bin = fileURLToPath(new URL("../../bin/lectern.js", import.meta.url));
  const args = [bin, "check", "content", "--verbose", "--cache", "cache"];
  const child = spawn(process.execPath, args, { cwd: shop.folder, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  const said = text(child.stderr);
  expect(await once(child, "close")).toEqual([1, null]);
  expect(await said).toBe("");
});

test("what a template of the project throws is one sentence of what was wrong in what", () => {
  const inner = new Error("filter not found: shout");
  const outer = Object.assign(new Error("Having trouble rendering base.njk"), { originalError: inner });
  const told = ofProject(outer);
  expect(told).toBeInstanceOf(BuildFailure);
  expect(told).toHaveProperty("message", expect.stringMatching(/base\.njk.*filter not found: shout/));
  const own = new TalkFault(sourcePath("a.md"), inner);
  expect(ofProject(Object.assign(new Error("x"), { originalError: own }))).toBe(own);
});

test("what Lectern's own code throws under a template stays a fault of Lectern's own, with its stack", () => {
  const own = faultOf(() => slugify(undefined as never));
  expect(ofProject(Object.assign(new Error("Having trouble rendering"), { originalError: own }))).toBe(own);
  const theirs = faultOf(() => (undefined as never as string).trim());
  expect(ofProject(theirs)).toBeInstanceOf(BuildFailure);
});

function faultOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
