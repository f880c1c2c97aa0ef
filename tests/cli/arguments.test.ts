/** The command line: what it says, and with which exit code. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lectern, makeTemporary, remove, repository } from "../support/outer-run.ts";

let folder: string;

beforeAll(async () => {
  folder = await makeTemporary();
});

afterAll(() => remove(folder));

describe("help and version", () => {
  test("--help lists every option and ends well", async () => {
    const { code, stdout } = await lectern(["--help"], { cwd: folder });
    expect(code).toBe(0);
    for (const option of [
      "--output",
      "--title",
      "--lang",
      "--base-url",
      "--repository",
      "--branch",
      "--edit-url",
      "--drafts",
    ])
      expect(stdout).toContain(option);
  });

  test("no command at all gives the help", async () => {
    expect(await lectern([], { cwd: folder, alone: true })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("lectern build [folder]"),
    });
  });

  test("--version is the package's", async () => {
    const { version } = JSON.parse(await readFile(path.join(repository, "package.json"), "utf8"));
    expect(await lectern(["--version"], { cwd: folder })).toMatchObject({ code: 0, stdout: `${version}\n` });
  });
});

describe("a wrong command line ends with 2 and says what was meant", () => {
  test("and so does its process", async () => {
    expect(await lectern(["biuld"], { cwd: folder, alone: true })).toMatchObject({ code: 2 });
  });

  test.each([
    [["build", "--ouput", "x"], /--ouput is not an option\. Did you mean --output\?/],
    [["build", "--titel=x"], /Did you mean --title\?/],
    [["build", "--xyzzy"], /--xyzzy is not an option/],
    [["biuld"], /"biuld" is not a command\. Did you mean "build"\?/],
    [["frobnicate"], /"frobnicate" is not a command/],
    [["build", "a", "b"], /one folder at a time/],
    [["build", "--base-url", "example.org"], /--base-url wants an address like https:/],
    [["build", "--repository", "git@github.com:a/b"], /--repository wants an address like https:\/\/github/],
    [["build", "--edit-url", "x/{path}"], /--edit-url wants an address like https:/],
    [["dev", "--port", "many"], /--port wants a number/],
    [["build", "--wait", "long"], /--wait wants a number of seconds/],
    [["build", "--keep-days", "-1"], /--keep-days/],
    [["build", "--keep-days", "1.5"], /--keep-days wants a number of days/],
    [["build", "--publish", "atomic"], /--publish wants one of auto, swap, files, not "atomic"/],
    [["dev", "--port", "99999"], /--port wants a number/],
  ])("lectern %j", async (args, expected) => {
    const { code, stderr, stdout } = await lectern(args, { cwd: folder });
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at |fault of Lectern/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  test.each([
    [["build", "--output"], "--output wants a folder."],
    [["build", "-o"], "--output wants a folder."],
    [["build", "--title", "--drafts"], "--title wants a text."],
    [["dev", "--port"], "--port wants a number from 1 to 65535."],
    [["build", "--drafts=yes"], "--drafts takes no value."],
  ])("lectern %j is told in one sentence", async (args, expected) => {
    const { code, stderr } = await lectern(args, { cwd: folder });
    expect(code).toBe(2);
    expect(stderr.split("\n")[0]).toBe(`lectern: ${expected}`);
  });
});
