/** Finds the links and images of the talks that lead nowhere, each at its line and column. */

import { locate } from "../markdown/env.ts";
import type { Diagnostic, DiagnosticCode } from "../model/diagnostic.ts";
import type { PlacedTalk, Site, Target } from "../model/site.ts";
import type { Reference } from "../model/talk.ts";
import { listFragments } from "../site/list-fragments.ts";
import { findNearest } from "../text/find-nearest.ts";

export function checkReferences(site: Site): readonly Diagnostic[] {
  const context: Context = {
    paths: site.talks.map((talk) => talk.path),
    talks: new Map(site.talks.map((talk) => [talk.url as string, talk])),
  };
  return site.talks.flatMap((talk) => checkTalk(site, talk, context));
}

interface Context {
  readonly paths: readonly string[];
  readonly talks: ReadonlyMap<string, PlacedTalk>;
}

function checkTalk(site: Site, talk: PlacedTalk, context: Context): readonly Diagnostic[] {
  let lines: readonly string[] | undefined;
  return talk.references.flatMap((reference) => {
    const problem = findProblem(reference, site.resolve(talk.path, reference.href), context);
    if (problem === undefined) return [];
    lines ??= talk.file.text.split("\n");
    const place = locate(lines, reference.line, written(reference.href, lines, reference.line));
    return [
      {
        severity: "warning" as const,
        file: talk.path,
        ...place,
        ...problem,
        excerpt: lines[place.line - 1] ?? "",
      },
    ];
  });
}

interface Problem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly remedy?: string;
}

function findProblem(
  { kind, href }: Reference,
  target: Target,
  { paths, talks }: Context,
): Problem | undefined {
  const code = kind === "image" ? "image-missing" : "link-missing";
  if (target.kind === "outside")
    return {
      code: "path-outside",
      message: `"${href}" leaves the content folder.`,
      remedy: "Move the file into the content folder.",
    };
  if (target.kind === "missing") {
    const near = findNearest(
      href.replace(/[?#].*$/, ""),
      paths.map((path) => nameLike(href, path)),
    );
    const remedy = near ? `Did you mean "${near}"?` : "Check the path; it is relative to this file.";
    return { code, message: `"${href}" is not a file of the content folder.`, remedy };
  }
  if (target.kind !== "page" || target.deadFragment === undefined) return undefined;
  const page = talks.get(target.url);
  const near = page && findNearest(target.deadFragment, listFragments(page));
  const remedy = near ? `Did you mean "#${near}"?` : "Link to the page, or to one of its sections.";
  return {
    code,
    message: `"#${target.deadFragment}" is not a section of ${page?.path ?? "that page"}.`,
    remedy,
  };
}

/** The talk's path in the form of the link: same folder prefix, so that the distance is that of the name. */
function nameLike(href: string, path: string): string {
  const prefix = /^(?:\.{0,2}\/)*/.exec(href)?.[0] ?? "";
  return prefix + path.slice(path.lastIndexOf("/") + 1);
}

/** The reference as the author wrote it, which CommonMark may have percent-encoded. */
function written(href: string, lines: readonly string[], line: number): string {
  const near = lines.slice(line - 1, line + 50).join("\n");
  if (near.includes(href)) return href;
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
