/** What became of every published address after an edit, against what is known of it. */
import { keepAnchor, moveAnchor, retireAnchor } from "../../src/anchors/edit-lock.ts";
import { parseAddress } from "../../src/anchors/lock-file.ts";
import { reportOpen } from "../../src/anchors/report-open.ts";
import { type Address, type Anchor, addressText } from "../../src/model/anchor.ts";
import type { DialectName } from "../../src/model/deck.ts";
import { groupBy } from "../../src/text/group-by.ts";
import { type Publication, publish } from "../anchors/sites.ts";
import type { Book, Edit } from "./edits.ts";
import { writeManuscript } from "./manuscript.ts";

export interface Verdict {
  /** Addresses that lead nowhere and say nothing. */
  readonly dead: readonly string[];
  /** Addresses that lead to another section than theirs. */
  readonly wrong: readonly string[];
  /** Addresses that the author is asked about. */
  readonly asked: readonly string[];
  /** Of those asked, how many are still open after the command that was named. */
  readonly unsettled: readonly string[];
}

interface Press {
  readonly publication: Publication;
  /** The numbers of the headings of each section, by `page.html#id`: equal ones that follow one another are one section. */
  readonly uids: ReadonlyMap<string, readonly number[]>;
}

/**
 * Undefined for an edit that did more than it is known to have done: that cut a slide from its properties, say, so that
 * the heading of another section is none any more.
 */
export function judge(before: Book, edit: Edit, dialect: DialectName): Verdict | undefined {
  const first = press(before, [], dialect);
  const second = press(edit.book, first.publication.lock, dialect);
  if (edit.unclear === undefined && !keepsHeadings(first, second, edit)) return undefined;
  const { lock, open } = second.publication;
  const asked = new Set(open.map(({ anchor }) => addressText(anchor)));
  const [dead, wrong]: [string[], string[]] = [[], []];
  for (const [address, uids] of first.uids) {
    if (asked.has(address)) continue;
    const end = follow(address, lock);
    if (end === undefined) dead.push(address);
    else if (!isRight(uids, second.uids.get(end), edit)) wrong.push(`${address} → ${end}`);
  }
  return { dead, wrong, asked: [...asked], unsettled: settle(edit.book, second.publication, dialect) };
}

function press(book: Book, published: readonly Anchor[], dialect: DialectName): Press {
  const written = new Map([...book].map(([path, talk]) => [path, writeManuscript(talk)]));
  const texts = Object.fromEntries([...written].map(([path, { text }]) => [path, text]));
  const publication = publish(texts, published, dialect);
  const paths = new Map(publication.talks.map(({ url, path }) => [url as string, path as string]));
  const uids = new Map<string, readonly number[]>();
  for (const [page, sections] of groupBy(publication.sections, ({ section }) => section.page)) {
    const lines = sections.map(({ section }) => section.outline.heading?.line ?? 0);
    const headings = [...(written.get(paths.get(page) ?? "")?.uids ?? [])];
    sections.forEach(({ id }, at) => {
      const [from = 0, to = Number.POSITIVE_INFINITY] = lines.slice(at, at + 2);
      const own = headings.filter(([line]) => line >= from && line < to).map(([, uid]) => uid);
      uids.set(`${page}#${id}`, own);
    });
  }
  return { publication, uids };
}

/** Whether every heading that began a section, and still is there, begins one. */
function keepsHeadings(first: Press, second: Press, { book }: Edit): boolean {
  const there = new Set([...book.values()].flatMap(({ blocks }) => blocks.map(({ uid }) => uid)));
  const begin = (uids: Press["uids"]): ReadonlySet<number | undefined> =>
    new Set([...uids.values()].map(([uid]) => uid));
  const after = begin(second.uids);
  return [...begin(first.uids)].every((uid) => uid === undefined || !there.has(uid) || after.has(uid));
}

/** The live address at the end; undefined where there is none. */
function follow(address: string, lock: readonly Anchor[]): string | undefined {
  const lines = new Map(lock.map((anchor) => [addressText(anchor), anchor]));
  let at = lines.get(address);
  for (let steps = 0; at !== undefined && steps < 10; steps += 1) {
    const { page, status }: Anchor = at;
    if (status.kind === "live") return addressText(at);
    if (status.kind === "retired") return undefined;
    at = lines.get(addressText(status.kind === "alias" ? { page, id: status.of } : status.to));
  }
  return undefined;
}

/** A section without a number is one that no heading of ours made: nothing is known of it. */
function isRight(
  uids: readonly number[],
  now: readonly number[] = [],
  { mergedInto, unclear }: Edit,
): boolean {
  if (now.length === 0 || uids.length === 0) return true;
  return uids.some(
    (uid) => now.includes(uid) || now.includes(mergedInto?.get(uid) ?? -1) || unclear?.has(uid),
  );
}

/** Runs the first command that each finding names, as its reader would; returns what is open after that. */
function settle(book: Book, publication: Publication, dialect: DialectName): readonly string[] {
  if (publication.open.length === 0) return [];
  const findings = reportOpen(publication, {
    lockPath: "anchors.lock",
    lineOf: () => 1,
    severity: "error",
    addressOf: publication.addressOf,
  });
  let lock = publication.lock;
  for (const { remedy = "" } of findings) lock = runCommand(remedy, lock, publication.current);
  return press(book, lock, dialect).publication.open.map(({ anchor }) => addressText(anchor));
}

function runCommand(remedy: string, lock: readonly Anchor[], current: readonly Anchor[]): readonly Anchor[] {
  const [, verb, from, to] = /lectern anchors (move|retire|keep) (\S+)(?: (\S+#\S+))?/.exec(remedy) ?? [];
  const address = (text = ""): Address => parseAddress(text) as Address;
  if (verb === "move") return moveAnchor(lock, address(from), address(to));
  if (verb === "retire") return retireAnchor(lock, address(from));
  const own = current.find((anchor) => addressText(anchor) === from);
  if (verb === "keep" && own !== undefined) return keepAnchor(lock, own);
  throw new Error(`No command can be run: ${remedy}`);
}
