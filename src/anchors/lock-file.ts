/** `anchors.lock`: one published address a line, sorted, so that git merges two branches of it by itself. */
import type { Address, Anchor, AnchorStatus } from "../model/anchor.ts";
import { addressText } from "../model/anchor.ts";
import { pageUrl, type SourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { withoutControls } from "../text/without-controls.ts";
import { isPagePath } from "./is-page-path.ts";

const HEAD = [
  "# Published addresses of this handbook; docs/anchors.md of Lectern says what each column is.",
  "# page#id status sketch title",
];

export interface LockFile {
  readonly anchors: readonly Anchor[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A line that cannot be read is reported and left out; of two lines for one address the last counts. */
export function parseLock(text: string, file: SourcePath): LockFile {
  const anchors = new Map<string, Anchor>();
  const unread: number[] = [];
  const lines = text.split("\n");
  lines.forEach((line, at) => {
    if (line.trim() === "" || /^#(?: |$)/.test(line) || isConflictMark(line)) return;
    const anchor = parseLine(line);
    if (anchor === undefined) unread.push(at);
    else anchors.set(addressText(anchor), anchor);
  });
  const isOther = anchors.size === 0 || unread.length > MOST_TOLD;
  const diagnostics = reportUnread(isOther ? unread.slice(0, 1) : unread, unread.length, { lines, file });
  if (lines.some(isConflictMark)) diagnostics.push(conflict(text, file));
  return { anchors: sortAnchors([...anchors.values()]), diagnostics };
}

/** Both sides of a merge that git left open are read: an address that either published is published. */
function isConflictMark(line: string): boolean {
  return /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line);
}

const LINE =
  /^(?<page>[^\s#]+)#(?<id>\S*) (?<status>live|retired|alias=\S+|moved=\S+) (?<sketch>-|[\w-]+)(?: (?<title>.*))?$/;

function parseLine(line: string): Anchor | undefined {
  const groups = LINE.exec(line.trimEnd())?.groups;
  if (groups === undefined) return undefined;
  const { page = "", id = "", status = "", sketch = "", title = "" } = groups;
  const parsed = parseStatus(status);
  if (!isPagePath(page) || holdsControls(id + status)) return undefined;
  return (
    parsed && {
      page: pageUrl(page),
      id,
      status: parsed,
      sketch: sketch === "-" ? "" : sketch,
      title: withoutControls(title),
    }
  );
}

/** No page can hold such an id, so none was ever published. */
function holdsControls(words: string): boolean {
  return withoutControls(words) !== words;
}

function parseStatus(text: string): AnchorStatus | undefined {
  const [kind, target = ""] = splitAt(text, "=");
  if (kind === "live" || kind === "retired") return { kind };
  if (kind === "alias") return { kind, of: target };
  const to = parseAddress(target);
  return to && { kind: "moved", to };
}

/** `livraison/ci.html#tests`; undefined without `#`. */
export function parseAddress(text: string): Address | undefined {
  const [page, id] = splitAt(text, "#");
  return !isPagePath(page) || id === undefined || /\s/.test(text) ? undefined : { page: pageUrl(page), id };
}

function splitAt(text: string, sign: string): [string, string?] {
  const at = text.indexOf(sign);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** An empty line stands between two lines, so that changes of neighbours are apart for git. */
export function printLock(anchors: readonly Anchor[]): string {
  return `${[HEAD.join("\n"), ...sortAnchors(anchors).map(printLine)].join("\n\n")}\n`;
}

function printLine(anchor: Anchor): string {
  const { status, sketch, title } = anchor;
  const words = title.replace(/\s+/g, " ").trim();
  return [addressText(anchor), printStatus(status), sketch || "-", words].join(" ").trimEnd();
}

function printStatus(status: AnchorStatus): string {
  if (status.kind === "alias") return `alias=${status.of}`;
  return status.kind === "moved" ? `moved=${addressText(status.to)}` : status.kind;
}

/** By page, then id, by code unit: the same on every machine. */
function sortAnchors(anchors: readonly Anchor[]): readonly Anchor[] {
  return [...anchors].sort((a, b) => compare(a.page, b.page) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Lines that are told of each by itself; who has more, or nothing else, has another file there. */
const MOST_TOLD = 8;

function reportUnread(
  told: readonly number[],
  all: number,
  { lines, file }: { readonly lines: readonly string[]; readonly file: SourcePath },
): Diagnostic[] {
  const others = all - told.length;
  const also =
    others === 0
      ? ""
      : `, nor ${others === 1 ? "is one other" : `are ${others.toLocaleString("en")} others`}`;
  return told.map((at) => unreadable(file, at + 1, lines[at] ?? "", also));
}

function unreadable(file: SourcePath, line: number, excerpt: string, also: string): Diagnostic {
  const message = `This line is no published address${also}.`;
  const remedy =
    "Write: page.html#id, a status (live, alias=ID, moved=PAGE#ID, retired), a sketch or -, the title.";
  return { code: "lock-invalid", severity: "error", file, line, column: 1, message, remedy, excerpt };
}

function conflict(text: string, file: SourcePath): Diagnostic {
  const lines = text.split("\n");
  const at = lines.findIndex(isConflictMark);
  const message = "A merge left its marks here; the lines of both sides are read.";
  const remedy = "Run: lectern anchors settle";
  return {
    code: "lock-conflict",
    severity: "warning",
    file,
    line: at + 1,
    column: 1,
    message,
    remedy,
    excerpt: lines[at],
  };
}
