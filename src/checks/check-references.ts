/** Finds the links and images of the talks that lead nowhere, each at its line and column. */

import type { SourcePath } from "../model/brands.ts";
import type { Diagnostic, DiagnosticCode, Severity } from "../model/diagnostic.ts";
import type { HandbookFault, PlacedTalk, Site, Target } from "../model/site.ts";
import type { Reference } from "../model/talk.ts";
import { listFragments } from "../site/list-fragments.ts";
import { relativeUrl } from "../site/relative-url.ts";
import { findNearest, NearestNames } from "../text/find-nearest.ts";
import { type Locate, openLocator, type Place } from "./locate-reference.ts";

/** Of all talks, or of some. */
export function checkReferences(site: Site, talks = site.talks): readonly Diagnostic[] {
  const context = openContext(site);
  return talks.flatMap((talk) => checkTalk(talk, context));
}

interface Context {
  readonly site: Site;
  readonly talks: ReadonlyMap<string, PlacedTalk>;
  /** A file of each name. */
  readonly files: ReadonlyMap<string, SourcePath>;
  readonly names: NearestNames;
  /** Files whose names differ by case only, by address: the one that was there first. */
  readonly twins: ReadonlyMap<string, string>;
}

function openContext(site: Site): Context {
  const talks = new Map(site.talks.map((talk) => [talk.url as string, talk]));
  const files = new Map(site.sources.map((path) => [nameOf(path), path]));
  return { site, talks, files, names: new NearestNames(files.keys()), twins: findTwins(site) };
}

/** The one with the capitals is told of: it comes first in the order of code units. */
function findTwins({ copiedFiles }: Site): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  const twins = new Map<string, string>();
  const lowerFirst = [...copiedFiles].sort((a, b) => (a.source < b.source ? 1 : -1));
  for (const { url, source } of lowerFirst) {
    const other = seen.get(source.toLowerCase());
    if (other === undefined) seen.set(source.toLowerCase(), source);
    else twins.set(url, other);
  }
  return twins;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function checkTalk(talk: PlacedTalk, context: Context): readonly Diagnostic[] {
  let lines: readonly string[] = [];
  let locate: Locate | undefined;
  return talk.references.flatMap((reference): Diagnostic[] => {
    const problems = findProblems(talk, reference, context);
    if (problems.length === 0) return [];
    if (locate === undefined) {
      lines = talk.file.text.split("\n");
      locate = openLocator(lines);
    }
    const place = locate(reference);
    const excerpt = lines[place.line - 1] ?? "";
    return problems.map((problem) => {
      const spot = problem.code === "image-alt" ? spotOfImage(place, excerpt) : place;
      return { severity: "warning", file: talk.path, ...spot, ...problem, excerpt };
    });
  });
}

/** No image begins further before its address: a line of thousands of them is not looked through for each. */
const REACH = 1000;

/** The image from its first sign to the end of its address. */
function spotOfImage({ line, column, length }: Place, excerpt: string): Place {
  const from = Math.max(0, column - 1 - REACH);
  const before = excerpt.slice(from, column - 1);
  const start = Math.max(before.lastIndexOf("!["), before.toLowerCase().lastIndexOf("<img"));
  return start === -1
    ? { line, column, length }
    : { line, column: from + start + 1, length: column - 1 + length - from - start };
}

interface Problem {
  readonly severity?: Severity;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly remedy: string;
}

function findProblems(talk: PlacedTalk, reference: Reference, context: Context): readonly Problem[] {
  const dead = findDeadEnd(talk, reference, context);
  return [...(dead ? [dead] : []), ...(reference.lacksAlt ? [NO_ALT] : [])];
}

const NO_ALT: Problem = {
  code: "image-alt",
  severity: "advice",
  message: "Nobody who cannot see this image learns what it shows.",
  remedy: 'Say it between the brackets: ![what it shows](…); mere decoration is <img src="…" alt="">.',
};

function findDeadEnd(talk: PlacedTalk, { kind, href }: Reference, context: Context): Problem | undefined {
  const target = context.site.resolve(talk.path, href);
  const code = kind === "image" ? "image-missing" : "link-missing";
  switch (target.kind) {
    case "outside":
      return {
        code: "path-outside",
        message: `"${href}" leaves the content folder.`,
        remedy: "Move the file into the content folder.",
      };
    case "missing":
      return {
        code,
        message: `"${href}" is not a file of the content folder.`,
        remedy: findFile(talk, href, context),
      };
    case "page":
      return target.deadFragment === undefined ? undefined : deadFragment(target, code, context);
    case "active":
      return active(href);
    case "file":
      return context.twins.has(target.url) ? twin(href, context.twins.get(target.url) ?? "") : undefined;
    case "handbook":
      return target.fault && ofHandbook(href, target.fault);
    case "external":
      return isInsecure(href) ? insecure(href) : undefined;
  }
}

/** The file of that name elsewhere, or of a name nearly like it. */
function findFile(talk: PlacedTalk, href: string, { files, names }: Context): string {
  const wanted = nameOf(href.replace(/[?#].*$/, ""));
  const file = files.get(names.find(wanted) ?? "");
  if (file === undefined) return "Check the path; it is relative to this file.";
  const prefix = href.startsWith("./") ? "./" : "";
  return `Did you mean "${prefix}${decodeURI(relativeUrl(talk.path, file))}"?`;
}

function deadFragment(target: Target & { kind: "page" }, code: DiagnosticCode, { talks }: Context): Problem {
  const page = talks.get(target.url);
  const fragment = target.deadFragment ?? "";
  const near = page && findNearest(fragment, listFragments(page));
  return {
    code,
    message: `"#${fragment}" is not a section of ${page?.path ?? "that page"}.`,
    remedy: near ? `Did you mean "#${near}"?` : "Link to the page, or to one of its sections.",
  };
}

function active(href: string): Problem {
  return {
    code: "file-active",
    message: `"${href}" would act by itself where it is opened or served, and is not copied.`,
    remedy:
      "Link to it where it is published, show a picture of it, or set trusted: true if all of it is yours.",
  };
}

function twin(href: string, other: string): Problem {
  return {
    code: "file-case",
    severity: "advice",
    message: `"${href}" and ${other} differ by their capitals only; many disks hold but one of the two.`,
    remedy: "Rename one of them.",
  };
}

/** Addresses of this machine and of private networks leave no room for anyone to read along. */
const AT_HOME =
  /^(?:localhost|(?:.+\.)?(?:localhost|local|internal|lan|test|example|invalid|example\.(?:com|org|net))|[^.]*|127\..*|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|0\.0\.0\.0|\[.*\])$/i;

function isInsecure(href: string): boolean {
  const host = /^http:\/\/([^/?#:]+|\[[^\]]*\])/i.exec(href)?.[1];
  return host !== undefined && !AT_HOME.test(host);
}

function insecure(href: string): Problem {
  return {
    code: "link-insecure",
    severity: "advice",
    message: `"${href}" leaves the site without encryption.`,
    remedy: `Use "${href.replace(/^http:/i, "https:")}", if it answers there.`,
  };
}

function ofHandbook(href: string, { kind, wanted, near, reason }: HandbookFault): Problem {
  const meant = (text: string | undefined, otherwise: string): string =>
    text === undefined ? otherwise : `Did you mean "${text}"?`;
  switch (kind) {
    case "name":
      return {
        code: "link-missing",
        message: `"${wanted}" is not a handbook that this project names.`,
        remedy: meant(near, "Name it in the options: handbooks: { name: address }."),
      };
    case "unread":
      return {
        code: "handbook-unreadable",
        message: `Nobody can tell whether "${href}" is there: ${reason}.`,
        remedy: "Check the address or the file of the handbook in the options.",
      };
    case "moved":
      return {
        code: "link-moved",
        severity: "advice",
        message: `"${wanted}" has another address by now; the link leads there still.`,
        remedy: `Write "${near}".`,
      };
    default:
      return {
        code: "link-missing",
        message: `"${wanted}" is not a ${kind} of that handbook.`,
        remedy: meant(near, "Link to the handbook, or to one of its pages."),
      };
  }
}
