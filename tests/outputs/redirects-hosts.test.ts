/** The redirects that a site writes are loaded by the servers that they are for, and answer alike on all. */
import { readFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import path from "node:path";
import { parseAllRedirects } from "netlify-redirect-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Host } from "../support/outer-hosts/host.ts";
import { HOSTS, REDIRECTING } from "../support/outer-hosts/index.ts";
import { openWorkshop, remove, repository, type Workshop, writeFiles } from "../support/outer-run.ts";

const FIFTY = 50;
const numbers = Array.from({ length: FIFTY }, (_, at) => at);
const folderOf = (at: number): string => ["", "livraison/", "livraison/très loin/"][at % 3] as string;
const talk = (at: number): string =>
  `# Exposé ${at}\n\n## Première partie ${at}\n\nLes mots de l’exposé ${at}, qui sont les siens : ${"x".repeat((at % 7) + 3)}${at}.\n`;

const BELOW = "/sous/dossier/";
let shop: Workshop;
/** Old addresses with where they lead, relative to the site's root. */
let wanted: readonly (readonly [string, string])[];

/** Every file is renamed, every other twice: fifty old pages, and chains among them. */
beforeAll(async () => {
  shop = await openWorkshop(
    Object.fromEntries(numbers.map((at) => [`${folderOf(at)}exposé ${at}.md`, talk(at)])),
  );
  await build();
  for (const at of numbers) await move(`${folderOf(at)}exposé ${at}.md`, `${folderOf(at)}chapitre ${at}.md`);
  await build();
  for (const at of numbers.filter((one) => one % 2 === 0))
    await move(`${folderOf(at)}chapitre ${at}.md`, `chapitre ${at} bis.md`);
  await build();
  await build("--base-url", `https://example.org${BELOW}`, "--output", siteAt(BELOW));
  wanted = numbers.map((at) => {
    const folder = folderOf(at).replace("très loin", "tres-loin");
    const now = at % 2 === 0 ? `chapitre-${at}-bis.html` : `${folder}chapitre-${at}.html`;
    return [`${folder}expose-${at}.html`, now];
  });
});
afterAll(() => remove(shop.folder));

interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}

async function build(...flags: readonly string[]): Promise<void> {
  const { code, stderr } = await shop.build("--no-frozen", ...flags);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
}

/** The folder of the site that was built to stand at `base`. */
function siteAt(base: string): string {
  return base === "/" ? shop.output : path.join(shop.folder, "below");
}

async function move(from: string, to: string): Promise<void> {
  await rename(path.join(shop.content, from), path.join(shop.content, to));
}

async function ask(host: Host, place: string): Promise<string> {
  const { status, headers } = await fetch(host.url + place, { redirect: "manual" });
  const location = headers.get("location");
  const to = location === null ? "" : new URL(location, host.url + place);
  return `${status} ${to === "" ? "" : to.pathname + to.search}`;
}

describe.each(Object.entries(REDIRECTING))("%s", (_name, start) => {
  test.each(["/", BELOW])("answers alike for all fifty under %s", async (base) => {
    const host = await start({ site: siteAt(base), base });
    if (host === undefined) return;
    try {
      for (const [from, to] of wanted) {
        expect(await ask(host, from), from).toBe(`301 ${base}${to}`);
        expect((await fetch(host.url + to)).status).toBe(200);
      }
      const [from, to] = wanted[0] ?? ["", ""];
      expect(await ask(host, `${from}?slide=3&course=a`)).toBe(`301 ${base}${to}?slide=3&course=a`);
      expect(await ask(host, to)).toBe("200 ");
      expect(await ask(host, "nowhere.html")).toBe("404 ");
    } finally {
      await host.close();
    }
  });
});

describe.each(["python", "node"] as const)("%s, which knows nothing of redirects,", (name) => {
  test.each(["/", "/sous/"])("serves a page at each old address under %s", async (base) => {
    const host = await HOSTS[name]({ site: shop.output, base });
    if (host === undefined) return;
    try {
      for (const [from, to] of wanted) {
        const page = await (await fetch(host.url + from)).text();
        expect(page).toContain(`href="${path.posix.relative(path.posix.dirname(from), to)}"`);
      }
    } finally {
      await host.close();
    }
  });
});

test("no line leads to a page that leads on", () => {
  const rules = readFileSync(path.join(shop.output, "_redirects"), "utf8").trim().split("\n");
  const targets = new Set(rules.map((rule) => rule.split(" ")[1]));
  expect(rules).toHaveLength(FIFTY + FIFTY / 2);
  expect(rules.filter((rule) => targets.has(rule.split(" ")[0]))).toEqual([]);
});

test("a file that gets its old name back is no redirect any more, and no circle", async () => {
  const own = await openWorkshop({ "a.md": talk(1) });
  const names = ["a.md", "b.md", "a.md", "c.md", "a.md"];
  await own.build();
  for (const [at, name] of names.slice(1).entries()) {
    await rename(path.join(own.content, names[at] ?? ""), path.join(own.content, name));
    expect((await own.build()).code).toBe(0);
  }
  expect(readFileSync(path.join(own.output, "_redirects"), "utf8")).toBe(
    "/b.html /a.html 301\n/c.html /a.html 301\n",
  );
  await remove(own.folder);
});

test("an address that would leave the site, or say more than its name, is no line", async () => {
  const own = await openWorkshop({ "a.md": talk(1) });
  for (const page of ["../x.html", "/x.html", 'a".html', "a;.html", "a$b.html", "a{.html", "a/../b.html"]) {
    await writeFiles(own.content, { "anchors.lock": `${page}# moved=a.html# - X\n` });
    const { code, stderr } = await own.build();
    expect({ page, code }).toEqual({ page, code: 1 });
    expect(stderr).toContain("anchors.lock:1:1  error lock-invalid");
  }
  await remove(own.folder);
});

test("Netlify's own parser takes them, with the netlify.toml of the docs", async () => {
  const docs = readFileSync(path.join(repository, "docs/anchors.md"), "utf8");
  const toml = /```toml\n([\s\S]*?)```/.exec(docs)?.[1] ?? "";
  await writeFiles(shop.folder, { "netlify.toml": toml });
  const { redirects, errors } = await parseAllRedirects({
    redirectsFiles: [path.join(shop.output, "_redirects")],
    netlifyConfigPath: path.join(shop.folder, "netlify.toml"),
    configRedirects: [],
    minimal: false,
  });
  expect(errors).toEqual([]);
  expect(redirects).toHaveLength(FIFTY + FIFTY / 2);
  for (const { from, to, status } of redirects as readonly Redirect[]) {
    expect({ from, status }).toEqual({ from: expect.stringMatching(/^\/.*\.html$/), status: 301 });
    expect(readFileSync(path.join(shop.output, to), "utf8")).toContain("<h1");
  }
});
