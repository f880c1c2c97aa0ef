/** `lectern dev` serves the handbook, follows its author, and leaves the published site alone. */
import { type ChildProcess, spawn } from "node:child_process";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { writeConfig } from "../support/outer-eleventy.ts";
import {
  bin,
  fingerprint,
  listFiles,
  openWorkshop,
  remove,
  type Workshop,
  writeFiles,
} from "../support/outer-run.ts";
import { freePort } from "../support/outer-server.ts";

let shop: Workshop;
let server: ChildProcess;
let printed: string;
let url: string;

async function serve(...flags: string[]): Promise<void> {
  shop = await openWorkshop({
    "a.md": "# A\n\n## One\n\nfirst words\n",
    "b.md": "# B\n\n[to a](a.md#one)\n",
    "part/c.md": "# C\n\n![drawing](plan.svg)\n",
    "part/plan.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  });
  await shop.build();
  await start(...flags);
}

async function start(...flags: string[]): Promise<void> {
  const port = await freePort();
  url = `http://localhost:${port}/`;
  printed = "";
  const args = [
    bin,
    "dev",
    shop.content,
    "--port",
    String(port),
    "--output",
    shop.output,
    "--cache",
    shop.cache,
    ...flags,
  ];
  server = spawn(process.execPath, args, {
    cwd: shop.folder,
    env: { ...process.env, NO_COLOR: "1", CI: "" },
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on("data", (chunk) => {
      printed += chunk;
    });
  await until(async () => (await get("a.html")).includes("first words"));
}

async function end(): Promise<void> {
  server.kill("SIGKILL");
  await remove(shop.folder);
}

async function get(page: string): Promise<string> {
  return fetch(url + page).then(
    (response) => (response.ok ? response.text() : ""),
    () => "",
  );
}

async function until(holds: () => Promise<boolean>, milliseconds = 60_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited in vain. The server printed:\n${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** As an author would: who sees nothing happen saves again. */
async function saveUntil(files: Record<string, string>, holds: () => Promise<boolean>): Promise<void> {
  const patience = 4_000;
  await writeFiles(shop.content, files);
  await until(holds, patience).catch(async () => {
    await writeFiles(shop.content, files);
    await until(holds);
  });
}

describe("while it serves", () => {
  beforeAll(() => serve());
  afterAll(end);

  test("the home page, the styles and the Markdown are served too", async () => {
    const home = await get("");
    const [, style] = /<link rel="stylesheet" href="([^"]+)"/.exec(home) ?? [];
    expect(home).toContain('href="a.html"');
    expect(await get(style ?? "none")).toContain("@layer");
    expect(await get("a.md")).toContain("first words");
    expect(await get("part/plan.svg")).toContain("<svg");
    expect(await get("part/")).toContain('href="c.html"');
    expect((await fetch(`${url}part`)).url).toBe(`${url}part/`);
    expect(await get("lectern/search.css")).toContain(":host");
    expect(JSON.parse(await get("sections.json")).pages).toBeDefined();
  });

  test("what is no page and no file of the handbook is a 404, whatever stands in the folder", async () => {
    await writeFiles(shop.content, { "secret.txt": "secret", ".hidden.md": "# Hidden\n" });
    for (const address of [
      "secret.txt",
      ".hidden.md",
      "anchors.lock",
      "..%2Fcontent%2Fa.md",
      "nowhere.html",
    ]) {
      const answer = await fetch(url + address);
      expect([address, answer.status]).toEqual([address, 404]);
      expect(await answer.text()).toContain("This page is not here");
    }
  });

  test("it writes nothing but its cache", async () => {
    const files = await listFiles(shop.folder);
    expect(files.filter((file) => !/^(content|site|cache)\//.test(file))).toEqual([]);
    expect(files.some((file) => file.startsWith("cache"))).toBe(true);
    expect(files).not.toContain(path.join("cache", "dev", "index.html"));
  });

  test("an edit shows, a new talk appears and a removed one goes, while the site stays as it was", async () => {
    const before = await fingerprint(shop.output);
    await writeFiles(shop.content, { "a.md": "# A\n\n## One\n\nsecond words\n" });
    await until(async () => (await get("a.html")).includes("second words"));
    await writeFiles(shop.content, { "c.md": "# C\n\nbrand new\n" });
    await until(async () => (await get("c.html")).includes("brand new"));
    await until(async () => (await get("index.html")).includes('href="c.html"'));
    await rm(path.join(shop.content, "c.md"));
    await until(async () => (await fetch(`${url}c.html`)).status === 404);
    await until(async () => !(await get("index.html")).includes('href="c.html"'));
    expect(await fingerprint(shop.output)).toEqual(before);
  });

  test("an editor that puts another file in the place of one, or empties it first, shows no empty page", async () => {
    const place = path.join(shop.content, "b.md");
    const seen = new Set<boolean>();
    const shows = async (words: string): Promise<boolean> => {
      const page = await get("b.html");
      seen.add(page.includes("words of b"));
      return page.includes(words);
    };
    await writeFiles(shop.content, { "b.md": "# B\n\nwords of b, once\n" });
    await until(() => shows("once"));
    seen.clear();
    await writeFiles(shop.content, { "b.md.new": "# B\n\nwords of b, twice\n" });
    await rename(`${place}.new`, place);
    await until(() => shows("twice"));
    await writeFile(place, "");
    await writeFile(place, "# B\n\nwords of b, thrice\n");
    await until(() => shows("thrice"));
    expect([...seen]).toEqual([true]);
  });

  test("another file in the place of the lock file shows at once which names are kept", async () => {
    await writeFiles(shop.content, { "anchors.lock": "a.html# live - A\n\na.html#old-name live - Gone\n" });
    await until(async () => (await get("a.html")).includes("old-name"));
  });

  test("a talk that cannot be read is reported, and mending it is enough to go on", async () => {
    await saveUntil({ "a.md": "---\ntitle: a: b\n---\n# A\n" }, async () =>
      /a\.md:2:\d+ {2}error front-matter-invalid/.test(printed),
    );
    await saveUntil({ "a.md": "# A\n\nmended words\n" }, async () =>
      (await get("a.html")).includes("mended words"),
    );
  });
});

test("a trusted project with a layout of its own is served by Eleventy, as its layout has it", async () => {
  const own = { "_includes/parts/footer.njk": "<footer>our own footer</footer>" };
  await serve();
  server.kill("SIGKILL");
  await writeFiles(shop.content, own);
  await start("--config", await writeConfig(shop.folder, { trusted: true }));
  expect(await get("a.html")).toContain("our own footer");
  await writeFiles(shop.content, { "a.md": "# A\n\nsecond words\n" });
  await until(async () => (await get("a.html")).includes("second words"));
  await end();
});

describe("a signal", () => {
  beforeEach(() => serve());
  afterEach(end);

  test.each(["SIGINT", "SIGTERM"] as const)("%s ends it at once, and its port is free", async (signal) => {
    const ended = new Promise((resolve) => server.on("exit", resolve));
    server.kill(signal);
    await Promise.race([
      ended,
      new Promise((_, reject) => setTimeout(() => reject(new Error("still there")), 30_000)),
    ]);
    expect(await get("a.html")).toBe("");
  });
});
