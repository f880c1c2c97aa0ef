/** The inventories of other handbooks: read from a file, or asked for once an hour and kept. */
import { createHash } from "node:crypto";
import { mkdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type {
  HandbookInventory,
  HandbookPlace,
  InventoryPage,
  OtherHandbook,
} from "../model/other-handbook.ts";
import {
  type Inventory,
  isWebAddress,
  PublishedSiteError,
  parseInventory,
  readPlace,
} from "./published-site.ts";
import { writeWhole } from "./write-whole.ts";

const FRESH_FOR = 60 * 60 * 1000;

/** By name. A handbook that cannot be read has the reason in its place. */
export async function readHandbooks(
  places: Readonly<Record<string, HandbookPlace>> = {},
  cache?: string,
): Promise<ReadonlyMap<string, OtherHandbook>> {
  const entries = Object.entries(places).map(
    async ([name, place]) => [name, await read(place, cache)] as const,
  );
  return new Map(await Promise.all(entries));
}

async function read(place: HandbookPlace, cache: string | undefined): Promise<OtherHandbook> {
  const { url, inventory } = locate(place);
  try {
    const text = await (cache !== undefined && isWebAddress(inventory)
      ? keep(inventory, cache)
      : readPlace(inventory));
    if (text === undefined) return { url, reason: `${inventory} is not there` };
    const parsed = parseInventory(text, inventory);
    const base = url ?? parsed.baseUrl;
    if (base === undefined)
      return { reason: `${inventory} does not say where the handbook stands; write { url, inventory }` };
    return { url: base.replace(/\/*$/, "/"), inventory: listInventory(parsed) };
  } catch (error) {
    if (error instanceof PublishedSiteError) return { url, reason: error.message.replace(/\.$/, "") };
    throw error;
  }
}

function locate(place: HandbookPlace): { readonly url?: string; readonly inventory: string } {
  if (typeof place !== "string") return place;
  if (!isWebAddress(place)) return { inventory: place };
  if (/\.json$/i.test(place)) return { url: new URL(".", place).href, inventory: place };
  const url = place.replace(/\/*$/, "/");
  return { url, inventory: `${url}sections.json` };
}

/** A copy of the last hour is as good as asking; an older one is better than nothing. */
async function keep(url: string, cache: string): Promise<string | undefined> {
  const copy = path.join(
    cache,
    "handbooks",
    `${createHash("sha256").update(url).digest("hex").slice(0, 16)}.json`,
  );
  const age = await stat(copy).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => Number.POSITIVE_INFINITY,
  );
  if (age < FRESH_FOR) return readFile(copy, "utf8");
  try {
    const text = await readPlace(url);
    if (text === undefined) return undefined;
    parseInventory(text, url);
    await mkdir(path.dirname(copy), { recursive: true });
    writeWhole(copy, text);
    return text;
  } catch (error) {
    if (age === Number.POSITIVE_INFINITY) throw error;
    return readFile(copy, "utf8");
  }
}

function listInventory({ pages, stubs }: Inventory): HandbookInventory {
  return {
    pages: new Map(pages.map((page) => [page.url, listPage(page)])),
    stubs: new Map(stubs.map(({ url, to }) => [url, to])),
  };
}

function listPage({ title, sections, moved }: Inventory["pages"][number]): InventoryPage {
  const fragments = sections.flatMap(({ id, aliases }) =>
    [id, ...aliases].map((name) => [name, id] as const),
  );
  return { title, fragments: new Map(fragments), moved: new Map(Object.entries(moved)) };
}
