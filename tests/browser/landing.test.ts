/** A reader arrives on a deep link: the section stands where it should, and nothing moves when images come late. */
import { readFile, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { deflateSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../support/outer-browser.ts";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";
import { randomFrom } from "../support/random.ts";

const SECTIONS = 120;
const NEAR = 2;
/** Milliseconds for which the host keeps back each image. */
const LATE = 150;
const links = Number(process.env["LECTERN_LINKS"] ?? 8);
const seed = Number(process.env["LECTERN_SEED"] ?? 20261128);

let browser: Browser;
let shop: Workshop;
let host: { readonly url: string; close(): void };

beforeAll(async () => {
  browser = await openBrowser();
  shop = await openWorkshop({ "heavy.md": heavyTalk(), "images.md": talkOfImages() });
  for (let at = 0; at < 12; at += 1)
    await writeFile(path.join(shop.content, `i${at}.png`), grey(200 + at * 90, 120 + ((at * 70) % 500)));
  expect(await shop.build()).toMatchObject({ code: 0, stderr: "" });
  host = await serveLate(shop.output);
});

afterAll(async () => {
  await browser.close();
  host.close();
  await remove(shop.folder);
});

describe.each([360, 1440])("at %i pixels", (width) => {
  test(`${links} of ${links} deep links land within ${NEAR} pixels, and nothing shifts (seed ${seed})`, async () => {
    const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
    await page.addInitScript(countShifts);
    const random = randomFrom(seed + width);
    const missed: string[] = [];
    for (let at = 0; at < links; at += 1) {
      // Another page than before each time: a new fragment alone would load nothing.
      const file = at % 2 === 0 ? "heavy.html" : "images.html";
      const id = `part-${random.below(SECTIONS)}`;
      await page.goto(`${host.url}${file}#${id}`, { waitUntil: "load" });
      const { off, shift } = await page.evaluate(landing, id);
      if (off > NEAR || shift > 0) missed.push(`${file}#${id} is ${off} off, shifts ${shift}`);
    }
    await page.context().close();
    expect(missed).toEqual([]);
  }, 600_000);
});

test("a page that is scrolled through while its images come does not shift", async () => {
  const page = await (await browser.newContext({ viewport: { width: 800, height: 700 } })).newPage();
  await page.addInitScript(countShifts);
  await page.goto(`${host.url}images.html`, { waitUntil: "commit" });
  for (let step = 0; step < 10; step += 1) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(40);
  }
  await page.waitForLoadState("load");
  expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBe(0);
  await page.context().close();
});

/** Where the target stands, once all is loaded, and where it should. */
function landing(id: string): { off: number; shift: number } {
  const section = document.getElementById(id) as HTMLElement;
  const room =
    Number.parseFloat(getComputedStyle(section).scrollMarginBlockStart) +
    Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart);
  const { top } = section.getBoundingClientRect();
  const last = document.documentElement.scrollHeight - innerHeight;
  const wanted = Math.max(room, section.offsetTop === 0 ? room : top + scrollY - last);
  return { off: Math.abs(top - wanted), shift: (globalThis as unknown as { shift: number }).shift };
}

/** Source: https://wicg.github.io/layout-instability/ */
function countShifts(): void {
  Object.assign(globalThis, { shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) (globalThis as unknown as { shift: number }).shift += value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

function heavyTalk(): string {
  const parts = Array.from({ length: SECTIONS }, (_, at) => {
    const list = Array.from(
      { length: 3 + (at % 5) },
      (_, item) => `- Item ${item} of part ${at}, in some words`,
    );
    const code = at % 3 === 0 ? `\n\n\`\`\`js\nconst part = ${at}; // ${"x".repeat(at)}\n\`\`\`` : "";
    const table = at % 7 === 0 ? `\n\n| a | b |\n|---|---|\n| ${at} | ${"long ".repeat(12)} |` : "";
    return `## Part ${at}\n\n${list.join("\n")}${code}${table}`;
  });
  return `# Heavy\n\n${parts.join("\n\n")}\n`;
}

function talkOfImages(): string {
  const parts = Array.from({ length: SECTIONS }, (_, at) => {
    const within =
      at % 4 === 0 ? `Words ![small](i${at % 12}.png) and words.` : `![A picture](i${at % 12}.png)`;
    return `## Part ${at}\n\n${within}\n\nWords below it.`;
  });
  return `# Images\n\n${parts.join("\n\n")}\n`;
}

/** A grey PNG of so many pixels. */
function grey(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1), 128);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Source: the CRC of the PNG specification, annex D. */
function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

async function serveLate(site: string): Promise<{ readonly url: string; close(): void }> {
  const server = http.createServer(async (request, response) => {
    const file = path.join(site, new URL(request.url ?? "/", "http://host").pathname);
    const body = await readFile(file).catch(() => undefined);
    if (body === undefined) return void response.writeHead(404).end();
    response.setHeader("content-type", TYPES[path.extname(file)] ?? "text/plain");
    response.setHeader("cache-control", "no-store");
    setTimeout(() => response.end(body), file.endsWith(".png") ? LATE : 0);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => void server.closeAllConnections(),
  };
}
