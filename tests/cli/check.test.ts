/** `lectern check` finds what is wrong, at its place, and writes nothing. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeConfig } from "../support/outer-eleventy.ts";
import { type MoodyHost, openMoodyHost } from "../support/outer-moody-host.ts";
import { fingerprint, lectern, makeTemporary, remove, repository, writeFiles } from "../support/outer-run.ts";

let home: string;
beforeEach(async () => {
  home = await makeTemporary();
});
afterEach(() => remove(home));

const check = (...args: readonly string[]) => lectern(["check", "talks", ...args], { cwd: home });
const inCi = (...args: readonly string[]) =>
  lectern(["check", "talks", ...args], { cwd: home, env: { CI: "true" } });

const FAULTY = { "talks/a.md": "# A\n\nSee [b](b.md), and ![](p.png).\n", "talks/p.png": "png" };

test("a folder in which nothing is wrong ends with 0", async () => {
  await writeFiles(home, { "talks/a.md": "# A\n\n[up](#a)\n" });
  const before = await fingerprint(home);
  expect(await check()).toMatchObject({ code: 0, stdout: "Handbook: 1 talk, nothing found\n", stderr: "" });
  expect(await fingerprint(home)).toEqual(before);
});

test("each finding has its place, its spot and what would work, and the end is 1", async () => {
  await writeFiles(home, FAULTY);
  const { code, stdout } = await lectern(["check", "talks"], { cwd: home, alone: true });
  expect(code).toBe(1);
  expect(stdout).toBe(
    [
      'talks/a.md:3:9  link-missing  "b.md" is not a file of the content folder. Did you mean "a.md"?',
      "    See [b](b.md), and ![](p.png).",
      "            ^^^^",
      'talks/a.md:3:20  advice image-alt  Nobody who cannot see this image learns what it shows. Say it between the brackets: ![what it shows](…); mere decoration is <img src="…" alt="">.',
      "    See [b](b.md), and ![](p.png).",
      "                       ^^^^^^^^^",
      "Handbook: 1 talk, 1 warning, 1 piece of advice",
      '"lectern explain CODE" says what a finding means.',
      "",
    ].join("\n"),
  );
});

describe("for other programs", () => {
  test("as JSON, of the shape that its schema says", async () => {
    await writeFiles(home, FAULTY);
    const { stdout } = await check("--format", "json");
    const { findings, version, excused } = JSON.parse(stdout);
    expect({ version, excused }).toEqual({ version: 1, excused: 0 });
    expect(findings[0]).toMatchObject({
      code: "link-missing",
      file: "talks/a.md",
      line: 3,
      column: 9,
      endColumn: 13,
    });
    const schema = JSON.parse(readFileSync(path.join(repository, "schemas/findings.schema.json"), "utf8"));
    const { required, properties } = schema.$defs.finding;
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual(expect.arrayContaining(required));
      expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(finding)));
    }
  });

  test("as annotations of GitHub, with their signs escaped", async () => {
    await writeFiles(home, { "talks/a,b.md": "# A\n\n[100 %](100%25.md)\n" });
    const { stdout } = await check("--format", "github");
    expect(stdout).toBe(
      '::warning file=talks/a%2Cb.md,line=3,col=9,endColumn=18,title=link-missing::"100%2525.md" is not a file of the content folder.%0ACheck the path; it is relative to this file.\n',
    );
  });

  test("an unknown format is said to be one", async () => {
    await writeFiles(home, FAULTY);
    expect(await check("--format", "xml")).toMatchObject({ code: 2 });
  });
});

describe("an excuse in place", () => {
  test("is counted, and the end is 0", async () => {
    await writeFiles(home, {
      "talks/a.md": "# A\n\n<!-- lectern-ignore link-missing: written in May -->\n[b](b.md)\n",
    });
    expect(await check()).toMatchObject({ code: 0, stdout: "Handbook: 1 talk, nothing found, 1 excused\n" });
  });

  test("is on no page and in no Markdown that readers get", async () => {
    await writeFiles(home, {
      "talks/a.md": "# A\n\n[b](b.md) <!-- lectern-ignore link-missing: SECRET -->\n",
    });
    expect(await lectern(["build", "talks"], { cwd: home })).toMatchObject({ code: 0, stderr: "" });
    for (const file of ["a.html", "a.md"])
      expect(readFileSync(path.join(home, "_site", file), "utf8")).not.toMatch(/SECRET|lectern-ignore/);
  });
});

test("advice is not printed by build, and counted", async () => {
  await writeFiles(home, { "talks/a.md": "# A\n\n![](p.png)\n", "talks/p.png": "png" });
  const { stdout, stderr } = await lectern(["build", "talks"], { cwd: home });
  expect(stderr).toBe("");
  expect(stdout).toContain("0 warnings, 1 piece of advice");
});

describe("severities of the project", () => {
  const run = async (command: string, severities: Readonly<Record<string, string>>) => {
    await writeFiles(home, FAULTY);
    const config = await writeConfig(home, { content: "talks", severities });
    return lectern([command, "--config", config], { cwd: home });
  };

  test("make a warning an error, which stops a build", async () => {
    const { code, stderr } = await run("build", { "link-missing": "error" });
    expect(code).toBe(1);
    expect(stderr).toContain("talks/a.md:3:9  error link-missing");
  });

  test("take a code away", async () => {
    expect(await run("check", { "link-missing": "off", "image-alt": "off" })).toMatchObject({ code: 0 });
  });

  test.each([
    [{ "link-mising": "off" }, 'severities: "link-mising" is not a code. Did you mean "link-missing"?'],
    [{ "page-duplicate": "off" }, 'severities: "page-duplicate" cannot be published; it stays an error.'],
    [
      { "link-missing": "fatal" },
      'severities: "link-missing" is error, warning, advice or off, not "fatal".',
    ],
  ])("%j is refused", async (severities, message) => {
    const { code, stderr } = await run("check", severities as unknown as Record<string, string>);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});

describe("anchors.lock", () => {
  test("that is missing is told of where CI is set", async () => {
    await writeFiles(home, { "talks/a.md": "# A\n\n## One\n" });
    const { code, stdout } = await inCi();
    expect(code).toBe(1);
    expect(stdout).toContain(
      "talks/anchors.lock:1:1  lock-missing  3 addresses have no line here, a.html# among them",
    );
  });

  test("with a line that leads nowhere is told of at that line", async () => {
    await writeFiles(home, { "talks/a.md": "# A\n\n## One\n" });
    await lectern(["build", "talks"], { cwd: home });
    const lock = path.join(home, "talks/anchors.lock");
    await writeFiles(home, {
      "talks/anchors.lock": `${readFileSync(lock, "utf8")}a.html#two alias=three - Two\n`,
    });
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout).toContain(
      "talks/anchors.lock:9:1  lock-stale  This line leads to a.html#three, which is no published address.",
    );
  });
});

describe("--external", () => {
  const EXTERNAL = { timeout: 1_500, interval: 1, retries: 1, backoff: 1, private: true };
  let host: MoodyHost;
  let config: string;
  beforeEach(async () => {
    host = await openMoodyHost();
    const links = ["/ok", "/none", "/moved#part", "/forbidden", "/silent", "/ignored/x"];
    const talk = `# A\n\n${links.map((link) => `[x](${host.url}${link})`).join("\n\n")}\n`;
    const excused = `<!-- lectern-ignore external-dead: it comes back -->\n[y](${host.url}/gone)\n`;
    const options = { content: "talks", external: { ...EXTERNAL, ignore: [`${host.url}/ignored/*`] } };
    await writeFiles(home, { "talks/a.md": `${talk}\n${excused}` });
    config = await writeConfig(home, options);
  });
  afterEach(() => host.close());
  const run = (...args: readonly string[]) =>
    lectern(["check", "--config", config, "--cache", "cache", "--format", "json", ...args], {
      cwd: home,
      // Whoever asks the network must still come to an end.
      alone: args.length === 1,
    });

  test("is off unless it is asked for", async () => {
    expect((await run()).code).toBe(0);
    expect(host.asked).toEqual([]);
  });

  test("asks for each, and finds at its place what is wrong", async () => {
    const { code, stdout } = await run("--external");
    expect(code).toBe(1);
    const { findings, excused } = JSON.parse(stdout);
    const seen = findings.map(
      (one: Record<string, unknown>) => `${one["line"]}:${one["column"]} ${one["code"]}`,
    );
    expect(seen).toEqual([
      "5:5 external-dead",
      "7:5 external-moved",
      "9:5 external-blocked",
      "11:5 external-unreachable",
    ]);
    expect(excused).toBe(1);
    expect(host.asked.some(({ what }) => what.includes("ignored"))).toBe(false);
  });

  test("asks no host of a private network, unless the project allows it", async () => {
    const options = { content: "talks", external: { ...EXTERNAL, private: false } };
    config = await writeConfig(home, options);
    await writeFiles(home, { "talks/a.md": `# A\n\n[x](${host.url}/ok)\n\n[y](http://localhost:8080/)\n` });
    const { code, stdout } = await run("--external");
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout);
    expect(
      findings.map((one: Record<string, unknown>) => `${one["line"]}:${one["column"]} ${one["code"]}`),
    ).toEqual(["3:5 external-private", "5:5 external-private"]);
    expect(host.asked).toEqual([]);
  });

  test("leaves alone what the command line says", async () => {
    expect((await run("--external", "--ignore", host.url)).code).toBe(0);
    expect(host.asked).toEqual([]);
  });
});
