/** The headers that a site writes are sent by the servers that they are for, alike on all. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseAllHeaders } from "netlify-headers-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeConfig } from "../support/outer-eleventy.ts";
import { REDIRECTING } from "../support/outer-hosts/index.ts";
import { listFiles, openWorkshop, remove, repository, type Workshop } from "../support/outer-run.ts";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const LOCKED_DOWN: Readonly<Record<string, string>> = {
  "content-security-policy": `${POLICY}; frame-ancestors 'none'`,
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()",
};
const FOR_GOOD = "public, max-age=31536000, immutable";
const ASKED_AFTER = "public, max-age=0, must-revalidate";

let shop: Workshop;
let hashed: readonly string[];

beforeAll(async () => {
  shop = await openWorkshop({
    "index.md": "# Accueil\n",
    "a.md": "---\naliases: [vieux.html]\n---\n# A\n\n## B\n\n![x](x.svg)\n",
    "guide/index.md": "# Guide\n",
    "guide/dates.d0d0d0d0d0.pdf": "x",
    "guide/b.md": "# B\n\n[x](dates.d0d0d0d0d0.pdf)\n",
    "x.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  await build();
  hashed = (await listFiles(shop.output)).filter((file) =>
    /^lectern\/(?:[\w.]+\.|index\/)[0-9a-f]{10}\.\w+$/.test(file),
  );
});
afterAll(() => remove(shop.folder));

async function build(...flags: readonly string[]): Promise<void> {
  const { code, stderr } = await shop.build(...flags);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
}

function pick(headers: Headers, names: readonly string[]): Record<string, string | null> {
  return Object.fromEntries(names.map((name) => [name, headers.get(name)]));
}

test("a page states the whole policy itself, but for what only a header can", async () => {
  expect(await shop.page("a.html")).toContain(
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
  );
});

describe.each(Object.entries(REDIRECTING))("%s", (_name, start) => {
  test.each(["/", "/sous/dossier/"])("locks every answer down under %s", async (base) => {
    if (base !== "/") await build("--base-url", `https://example.org${base}`);
    const host = await start({ site: shop.output, base });
    if (host === undefined) return;
    const ask = (place: string) => fetch(host.url + place, { redirect: "manual" });
    try {
      expect(hashed.length).toBeGreaterThan(10);
      const kept = hashed.map((file) => [file, 200, FOR_GOOD] as const);
      const asked = [
        "",
        "a.html",
        "a.md",
        "x.svg",
        "guide/",
        "sections.json",
        "lectern/anchors.txt",
        "lectern/search.css",
      ];
      for (const [place, status, cache] of [
        ...kept,
        ...asked.map((one) => [one, 200, ASKED_AFTER] as const),
        ["guide/dates.d0d0d0d0d0.pdf", 200, ASKED_AFTER] as const,
      ]) {
        const { headers, status: seen } = await ask(place);
        expect({ place, seen, cache: headers.get("cache-control") }).toEqual({ place, seen: status, cache });
        expect(pick(headers, Object.keys(LOCKED_DOWN))).toEqual(LOCKED_DOWN);
      }
    } finally {
      await host.close();
      await build();
    }
  });

  test("locks down what is not there, too, and lets nobody keep its absence", async () => {
    const host = await start({ site: shop.output });
    if (host === undefined) return;
    try {
      for (const place of ["nowhere.html", "lectern/style.0123456789.css", "lectern/index/0123456789.css"]) {
        const { headers, status } = await fetch(host.url + place);
        expect(status).toBe(404);
        expect(pick(headers, Object.keys(LOCKED_DOWN))).toEqual(LOCKED_DOWN);
        expect(headers.get("cache-control")).not.toBe(FOR_GOOD);
      }
    } finally {
      await host.close();
    }
  });
});

describe("pages that show images of other hosts", () => {
  const wide = (hosts: string): string =>
    `${POLICY.replace("data:", `data: ${hosts}`)}; frame-ancestors 'none'`;
  const [A, B] = ["https://a.example", "https://b.example:8443"];
  let own: Workshop;
  let config: string;

  beforeAll(async () => {
    own = await openWorkshop({
      "plain.md": "# Plain\n",
      "a.md": `# A\n\n![x](${A}/x.png)\n`,
      "guide/index.md": `# Guide\n\n![x](${B}/x.png) ![x](${A}/x.png)\n`,
      "guide/b.md": `# B\n\n![x](${B}/x.png)\n`,
      "guide/plain.md": "# Plain\n",
    });
    const images = { hosts: [A, B].map((one) => one.replace("https://", "")) };
    config = await writeConfig(own.folder, { images });
  });
  afterAll(() => remove(own.folder));

  const wanted: readonly (readonly [string, string])[] = [
    ["plain.html", `${POLICY}; frame-ancestors 'none'`],
    ["guide/plain.html", `${POLICY}; frame-ancestors 'none'`],
    ["lectern/anchors.txt", `${POLICY}; frame-ancestors 'none'`],
    ["a.html", wide(A)],
    ["guide/b.html", wide(B)],
    ["guide/index.html", wide(`${A} ${B}`)],
    ["guide/", wide(`${A} ${B}`)],
  ];

  async function buildAt(base: string): Promise<void> {
    const { code, stderr } = await own.build("--config", config, "--base-url", `https://example.org${base}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  }

  describe.each(Object.entries(REDIRECTING))("%s", (_name, start) => {
    test.each(["/", "/sous/dossier/"])("sends each page its own policy under %s", async (base) => {
      await buildAt(base);
      const host = await start({ site: own.output, base });
      if (host === undefined) return;
      try {
        for (const [place, policy] of wanted) {
          const { headers } = await fetch(host.url + place);
          expect({ place, policy: headers.get("content-security-policy") }).toEqual({ place, policy });
        }
      } finally {
        await host.close();
      }
    });
  });

  test("_headers has one policy that forbids none of them: a second would be joined to it", async () => {
    await buildAt("/");
    const rules = await parse({ headersFiles: [path.join(own.output, "_headers")] });
    for (const [place] of wanted)
      expect(valuesAt(rules, `/${place}`)["content-security-policy"]).toEqual([wide(`${A} ${B}`)]);
    expect(await own.page("plain.html")).not.toContain(A);
    expect(await own.page("a.html")).not.toContain(B);
  });
});

interface Rule {
  readonly for: string;
  readonly forRegExp: RegExp;
  readonly values: Readonly<Record<string, string>>;
}

async function parse(place: { readonly headersFiles?: string[]; readonly netlifyConfigPath?: string }) {
  const { headers, errors } = await parseAllHeaders({
    configHeaders: [],
    minimal: false,
    ...place,
  } as Parameters<typeof parseAllHeaders>[0]);
  expect(errors).toEqual([]);
  return headers as readonly Rule[];
}

/** Every value that a header gets at an address: hosts differ in what they make of two. */
function valuesAt(rules: readonly Rule[], address: string): Record<string, readonly string[]> {
  const all = rules
    .filter(({ forRegExp }) => forRegExp.test(address))
    .flatMap(({ values }) => Object.entries(values));
  const names = [...new Set(all.map(([name]) => name.toLowerCase()))];
  return Object.fromEntries(
    names.map((name) => [name, all.filter(([one]) => one.toLowerCase() === name).map(([, value]) => value)]),
  );
}

const locked = Object.fromEntries(Object.entries(LOCKED_DOWN).map(([name, value]) => [name, [value]]));

describe("Netlify's own parser", () => {
  test.each(["/", "/sous/dossier/"])("takes _headers under %s, each header once", async (base) => {
    await build("--base-url", `https://example.org${base}`);
    const rules = await parse({ headersFiles: [path.join(shop.output, "_headers")] });
    for (const place of ["", "a.html", "guide/", "guide/b.html", "lectern/anchors.txt", "nowhere"])
      expect(valuesAt(rules, base + place)).toEqual(locked);
    for (const place of hashed)
      expect(valuesAt(rules, base + place)).toEqual({ ...locked, "cache-control": [FOR_GOOD] });
    await build();
  });

  test("reads the same out of this project's netlify.toml", async () => {
    const toml = await parse({ netlifyConfigPath: path.join(repository, "netlify.toml") });
    const own = await parse({ headersFiles: [path.join(shop.output, "_headers")] });
    for (const place of ["/", "/a.html", "/lectern/anchors.txt", "/lectern/headers.caddy", "/x.svg"])
      expect(valuesAt(toml, place)).toEqual(valuesAt(own, place));
    for (const place of hashed) expect(valuesAt(toml, `/${place}`)).toEqual(valuesAt(own, `/${place}`));
  });
});

test("_headers keeps to what Cloudflare reads: a hundred rules, two thousand signs a line, one star", () => {
  const lines = readFileSync(path.join(shop.output, "_headers"), "utf8").split("\n");
  const rules = lines.filter((line) => line.startsWith("/"));
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  expect(rules.filter((rule) => rule.split("*").length > 2)).toEqual([]);
  expect(lines.filter((line) => !/^(?:|\/\S*| {2}[A-Z][\w-]+: \S.*)$/.test(line))).toEqual([]);
});
