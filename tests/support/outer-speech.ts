/** What a screen reader says of a page, from its top to its end, as the page stands in a browser: styles, scripts and all. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { repository } from "./outer-run.ts";

const READER = path.join(repository, "node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js");
const ADDRESS = "virtual-screen-reader.js";
const MOST_PHRASES = 5000;
const END = "end of document";

interface Reader {
  start(options: { container: Element }): Promise<void>;
  next(): Promise<void>;
  stop(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<string[]>;
}

/** Every phrase in order. The page comes from a server, in a context that bypasses its policy. */
export async function speak(page: Page): Promise<readonly string[]> {
  const body = await readFile(READER, "utf8");
  await page.route(`**/${ADDRESS}`, (route) => route.fulfill({ contentType: "text/javascript", body }));
  return page.evaluate(readAloud, { address: `/${ADDRESS}`, most: MOST_PHRASES, end: END });
}

/** A screen reader says a line of code as one; this one would stop at every colour. */
async function readAloud({ address, most, end }: { address: string; most: number; end: string }) {
  const { virtual } = (await import(address)) as { virtual: Reader };
  for (const line of document.querySelectorAll("pre .line")) line.textContent = `${line.textContent}`;
  await virtual.start({ container: document.body });
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
