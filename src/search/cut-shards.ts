/** Cuts a sorted list into shards whose limits depend on the entries around them alone: an edit moves none of the others. */

export interface Entry {
  readonly key: string;
  /** What it adds to its shard, in characters. */
  readonly size: number;
}

export interface Shard<Kind extends Entry> {
  /** As much of its first entry's key as tells it from the one before. */
  readonly from: string;
  readonly entries: readonly Kind[];
}

/** No shard is larger than so many times the usual, unless one entry is: an edit writes whole shards. */
const MOST = 2;

/** `entries` in the order of their keys, by code unit; `usual` is the mean size of a shard, before large ones are split. */
export function cutShards<Kind extends Entry>(
  entries: readonly Kind[],
  usual: number,
): readonly Shard<Kind>[] {
  const runs: Kind[][] = [];
  for (const entry of entries) {
    const last = runs[runs.length - 1];
    if (last === undefined || isLimit(entry, usual)) runs.push([entry]);
    else last.push(entry);
  }
  let before = "";
  return runs
    .flatMap((run) => splitLarge(run, usual * MOST))
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const from = shortestAfter(before, first.key);
      before = own[own.length - 1]?.key ?? before;
      return [{ from, entries: own }];
    });
}

/** Where a run is split is chosen by its keys too: what comes before a place does not move it. */
function splitLarge<Kind extends Entry>(run: readonly Kind[], most: number): readonly (readonly Kind[])[] {
  const size = run.reduce((sum, entry) => sum + entry.size, 0);
  if (size <= most || run.length < 2) return [run];
  let [at, lowest] = [1, Number.POSITIVE_INFINITY];
  for (let place = 1; place < run.length; place += 1) {
    const own = hash(run[place]?.key ?? "");
    if (own < lowest) [at, lowest] = [place, own];
  }
  return [...splitLarge(run.slice(0, at), most), ...splitLarge(run.slice(at), most)];
}

/** Chosen by the key itself, the likelier the larger the entry. */
function isLimit({ key, size }: Entry, usual: number): boolean {
  return hash(key) < size / usual;
}

/** From 0 to 1. Source: FNV-1a, 32 bits, its bits mixed once more at the end. */
function hash(key: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) bits = Math.imul(bits ^ key.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return ((bits ^ (bits >>> 16)) >>> 0) / 0x1_0000_0000;
}

function shortestAfter(before: string, key: string): string {
  return key.slice(0, sharedLength(before, key) + 1);
}

export function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
