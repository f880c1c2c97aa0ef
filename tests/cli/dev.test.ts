/** `lectern dev` serves the handbook, follows its author, and leaves the published site alone. */
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
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

async function serve(): Promise<void> {
  shop = await openWorkshop({
    "a.md": "# A\n\n## One\n\nfirst words\n",
    "b.md": "# B\n\n[to a](a.md#one)\n",
  });
  await shop.build();
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
  beforeAll(serve);
  afterAll(end);

  test("the home page, the styles and the Markdown are served too", async () => {
    const home = await get("");
    const [, style] = /<link rel="stylesheet" href="([^"]+)"/.exec(home) ?? [];
    expect(home).toContain('href="a.html"');
    await until(async () => (await get(style ?? "none")).includes("@layer"));
    await until(async () => (await get("a.md")).includes("first words"));
  });

  test("it writes nothing but its cache", async () => {
    const files = await listFiles(shop.folder);
    expect(files.filter((file) => !/^(content|site|cache)\//.test(file))).toEqual([]);
    expect(files.some((file) => file.startsWith(path.join("cache", "dev")))).toBe(true);
  });

  test("an edit shows, a new talk appears and a removed one goes, while the site stays as it was", async () => {
    const before = await fingerprint(shop.output);
    await writeFiles(shop.content, { "a.md": "# A\n\n## One\n\nsecond words\n" });
    await until(async () => (await get("a.html")).includes("second words"));
    await writeFiles(shop.content, { "c.md": "# C\n\nbrand new\n" });
    await until(async () => (await get("c.html")).includes("brand new"));
    await until(async () => (await get("index.html")).includes('href="c.html"'));
    expect(await fingerprint(shop.output)).toEqual(before);
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

describe("a signal", () => {
  beforeEach(serve);
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
