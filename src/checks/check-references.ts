/** Finds the links and images of the talks that lead nowhere, each at its line and column. */

import type { SourcePath } from "../model/brands.ts";
import type { Diagnostic, DiagnosticCode } from "../model/diagnostic.ts";
import type { PlacedTalk, Site, Target } from "../model/site.ts";
import type { Reference } from "../model/talk.ts";
import { listFragments } from "../site/list-fragments.ts";
import { relativeUrl } from "../site/relative-url.ts";
import { findNearest, NearestNames } from "../text/find-nearest.ts";
import { type Locate, openLocator } from "./locate-reference.ts";

export function checkReferences(site: Site): readonly Diagnostic[] {
  const context = openContext(site);
  return site.talks.flatMap((talk) => checkTalk(talk, context));
}

interface Context {
  readonly site: Site;
  readonly talks: ReadonlyMap<string, PlacedTalk>;
  /** A file of each name. */
  readonly files: ReadonlyMap<string, SourcePath>;
  readonly names: NearestNames;
}

function openContext(site: Site): Context {
  const talks = new Map(site.talks.map((talk) => [talk.url as string, talk]));
  const files = new Map(site.sources.map((path) => [nameOf(path), path]));
  return { site, talks, files, names: new NearestNames(files.keys()) };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function checkTalk(talk: PlacedTalk, context: Context): readonly Diagnostic[] {
  let lines: readonly string[] = [];
  let locate: Locate | undefined;
  return talk.references.flatMap((reference): Diagnostic[] => {
    const problem = findProblem(talk, reference, context);
    if (problem === undefined) return [];
    if (locate === undefined) {
      lines = talk.file.text.split("\n");
      locate = openLocator(lines);
    }
    const place = locate(reference);
    return [
      { severity: "warning", file: talk.path, ...place, ...problem, excerpt: lines[place.line - 1] ?? "" },
    ];
  });
}

interface Problem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly remedy: string;
}

function findProblem(talk: PlacedTalk, { kind, href }: Reference, context: Context): Problem | undefined {
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
    default:
      return undefined;
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
