/** Asks many addresses: politely, one at a time of each host, and not again what was answered lately. */
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { ExternalAnswer, ExternalOptions } from "../model/external-answer.ts";
import { groupBy } from "../text/group-by.ts";
import { askAddress } from "./ask-address.ts";
import { writeWhole } from "./write-whole.ts";

const HOSTS_AT_ONCE = 8;
const HOUR = 60 * 60 * 1000;
/** A bad answer may be better tomorrow. */
const BAD_FOR = HOUR;
const DEFAULTS = { timeout: 10_000, interval: 250, retries: 2, backoff: 1000, maxAge: 168 };

interface Kept {
  readonly answer: ExternalAnswer;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** By address, without its fragment. `cache` is an absolute folder. */
export async function askAddresses(
  urls: Iterable<string>,
  options: ExternalOptions,
  cache: string,
): Promise<ReadonlyMap<string, ExternalAnswer>> {
  const settings = { ...DEFAULTS, ...options };
  const file = path.join(cache, "external.json");
  const kept = await readKept(file);
  const isFresh = ({ answer, at }: Kept): boolean =>
    Date.now() - at < (answer.kind === "alive" || answer.kind === "moved" ? settings.maxAge * HOUR : BAD_FOR);
  const wanted = [...new Set(urls)];
  const stale = wanted.filter((url) => {
    const known = kept.get(url);
    return known === undefined || !isFresh(known);
  });
  const hosts = [...groupBy(stale, (url) => new URL(url).host).values()];
  const askHosts = async (): Promise<void> => {
    for (let host = hosts.pop(); host !== undefined; host = hosts.pop()) {
      for (const [at, url] of host.entries()) {
        if (at > 0) await wait(settings.interval);
        kept.set(url, { answer: await askAddress(url, settings), at: Date.now() });
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, askHosts));
  await writeKept(file, kept);
  return new Map(
    wanted.flatMap((url) => {
      const known = kept.get(url);
      return known === undefined ? [] : [[url, known.answer] as const];
    }),
  );
}

async function readKept(file: string): Promise<Map<string, Kept>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(file, "utf8")) as Record<string, Kept>));
  } catch {
    return new Map();
  }
}

async function writeKept(file: string, kept: ReadonlyMap<string, Kept>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  // What was not asked may be tomorrow, when the project allows it.
  const asked = [...kept].filter(([, { answer }]) => answer.kind !== "private");
  writeWhole(file, JSON.stringify(Object.fromEntries(asked.sort())));
}
