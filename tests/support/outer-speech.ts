/** What a screen reader says of a page, from its top to its end, as the page stands in a browser: styles, scripts and all. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { repository } from "./outer-run.ts";

const READER = path.join(repository, "node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js");
const ADDRESS = "virtual-screen-reader.js";
const MOST_PHRASES = 5000;

interface Reading {
  readonly within: string;
  readonly most: number;
}

interface Reader {
  start(options: { container: Element }): Promise<void>;
  next(): Promise<void>;
  stop(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<string[]>;
}

/** Every phrase within an element, in order. The page comes from a server, in a context that bypasses its policy. */
export async function speak(page: Page, within = "body"): Promise<readonly string[]> {
  const body = await readFile(READER, "utf8");
  await page.route(`**/${ADDRESS}`, (route) => route.fulfill({ contentType: "text/javascript", body }));
  const content = `import { virtual } from "/${ADDRESS}"; globalThis.virtualReader = virtual;`;
  await page.addScriptTag({ type: "module", content });
  await page.waitForFunction(() => "virtualReader" in globalThis);
  return page.evaluate(readAloud, {
    within,
    most: MOST_PHRASES,
  });
}

/** A screen reader says a line of code as one; this one would stop at every colour. */
async function readAloud({ within, most }: Reading): Promise<readonly string[]> {
  const { virtualReader: virtual } = globalThis as unknown as { virtualReader: Reader };
  for (const line of document.querySelectorAll("pre .line")) line.textContent = `${line.textContent}`;
  await virtual.start({ container: document.querySelector(within) ?? document.body });
  const end = `end of ${await virtual.lastSpokenPhrase()}`;
  for (let count = 0; count < most && (await virtual.lastSpokenPhrase()) !== end; count += 1)
    await virtual.next();
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  return phrases;
}

/** One phrase a line; what "end of …" would close is set in instead, so that a reader of the file sees how it nests. */
export function transcribe(phrases: readonly string[]): string {
  const depths: number[] = [];
  const open: { readonly phrase: string; readonly at: number }[] = [];
  const shown: string[] = [];
  for (const phrase of phrases) {
    const opening = open.findLastIndex((one) => phrase === `end of ${one.phrase}`);
    if (opening >= 0) {
      const from = open[opening]!.at;
      for (let at = from + 1; at < shown.length; at += 1) depths[at]! += 1;
      open.splice(opening);
      continue;
    }
    open.push({ phrase, at: shown.length });
    shown.push(phrase);
    depths.push(0);
  }
  return `${shown.map((phrase, at) => "  ".repeat(depths[at]!) + phrase).join("\n")}\n`;
}
