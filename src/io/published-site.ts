/** What a site that is out there has published: its `sections.json`, and the lines that it names. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import { parseLock } from "../anchors/lock-file.ts";
import type { Anchor } from "../model/anchor.ts";
import { pageUrl, sourcePath } from "../model/brands.ts";

/** Why it cannot be had, in a sentence for whoever runs the build. */
export class PublishedSiteError extends Error {}

const Section = v.object({
  id: v.string(),
  title: v.string(),
  aliases: v.optional(v.array(v.string()), []),
});
const Inventory = v.object({
  version: v.literal(1),
  title: v.string(),
  lang: v.string(),
  baseUrl: v.optional(v.string()),
  /** One name where an earlier version wrote it. */
  anchors: v.optional(v.union([v.string(), v.array(v.string())]), []),
  pages: v.array(
    v.object({
      url: v.string(),
      title: v.string(),
      sections: v.array(Section),
      moved: v.optional(v.record(v.string(), v.nullable(v.string())), {}),
    }),
  ),
  stubs: v.optional(v.array(v.object({ url: v.string(), to: v.optional(v.string()) })), []),
});
export type Inventory = v.InferOutput<typeof Inventory>;

const PATIENCE = 15_000;
/** Files that are asked for at a time. */
const AT_ONCE = 8;

/** Empty where the address answers that nothing is there: nothing has been published yet. */
export async function readPublishedSite(place: string): Promise<readonly Anchor[]> {
  const text = await readPlace(place);
  if (text === undefined) return [];
  const inventory = parseInventory(text, place);
  const lines = await readLines([inventory.anchors].flat().map((name) => beside(place, name)));
  return lines ? parseLock(lines, sourcePath("anchors.lock")).anchors : linesOf(inventory);
}

/** Undefined unless all of them are there. */
async function readLines(places: readonly string[]): Promise<string | undefined> {
  const texts: string[] = [];
  for (let at = 0; at < places.length; at += AT_ONCE) {
    const some = await Promise.all(places.slice(at, at + AT_ONCE).map(readPlace));
    for (const text of some) {
      if (text === undefined) return undefined;
      texts.push(text);
    }
  }
  return texts.join("\n");
}

/** @throws PublishedSiteError for anything that is no `sections.json`. */
export function parseInventory(text: string, place: string): Inventory {
  const parsed = v.safeParse(Inventory, parseJson(text));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? "the file";
  throw new PublishedSiteError(
    `${place} is not the sections.json of a handbook: ${where}: ${issue.message}.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isWebAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

/** The text at a URL or in a file; undefined where there is none. @throws PublishedSiteError where nobody can tell. */
export async function readPlace(place: string): Promise<string | undefined> {
  return isWebAddress(place) ? fetchText(place) : readText(place);
}

async function fetchText(url: string): Promise<string | undefined> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) }).catch((error: unknown) => {
    const { cause, message } = error as Error;
    throw new PublishedSiteError(
      `${url} cannot be had: ${cause instanceof Error ? cause.message : message}.`,
    );
  });
  if (response.ok) return response.text();
  if (response.status === 404 || response.status === 410) return undefined;
  throw new PublishedSiteError(`${url} cannot be had: it answers ${response.status}.`);
}

async function readText(place: string): Promise<string> {
  try {
    return await readFile(path.resolve(place), "utf8");
  } catch {
    throw new PublishedSiteError(
      `${place} cannot be read. Name the sections.json of the site, or its address.`,
    );
  }
}

function beside(place: string, name: string): string {
  return isWebAddress(place) ? new URL(name, place).href : path.join(path.dirname(place), name);
}

/** What an inventory alone tells: addresses and titles, without the words under them. */
function linesOf({ pages }: Inventory): readonly Anchor[] {
  const live = { kind: "live" } as const;
  return pages.flatMap(({ url, title, sections }): Anchor[] => {
    const page = pageUrl(url);
    const own = { page, id: "", status: live, title, sketch: "" };
    return [
      own,
      ...sections.map(({ id, title: text }) => ({ page, id, status: live, title: text, sketch: "" })),
    ];
  });
}
