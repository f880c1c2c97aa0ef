/** Links to elsewhere, each at its place, and what is said of them once they were asked for. */
import type { SourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ExternalAnswer } from "../model/external-answer.ts";
import type { Site } from "../model/site.ts";
import type { Reference } from "../model/talk.ts";
import { webAddress } from "../text/web-address.ts";
import { openLocator, type Place } from "./locate-reference.ts";

export interface ExternalLink {
  readonly kind: Reference["kind"];
  readonly file: SourcePath;
  readonly place: Place & { readonly excerpt: string };
  readonly href: string;
  /** What to ask for: absolute, without a fragment. */
  readonly url: string;
}

/** `ignore` are beginnings of addresses, in which `*` stands for anything. */
export function listExternalLinks(site: Site, ignore: readonly string[] = []): readonly ExternalLink[] {
  const ignored = ignore.map(
    (pattern) => new RegExp(`^${pattern.split("*").map(escapePattern).join(".*")}`, "i"),
  );
  return site.talks.flatMap((talk) => {
    const lines = talk.file.text.split("\n");
    const locate = openLocator(lines);
    return talk.references.flatMap((reference): ExternalLink[] => {
      const { kind, href } = reference;
      const target = site.resolve(talk.path, href);
      const url = target.kind === "external" ? webAddress(href) : undefined;
      if (url === undefined || ignored.some((pattern) => pattern.test(href))) return [];
      const place = locate(reference);
      return [
        { kind, file: talk.path, place: { ...place, excerpt: lines[place.line - 1] ?? "" }, href, url },
      ];
    });
  });
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

export function checkExternal(
  links: readonly ExternalLink[],
  answers: ReadonlyMap<string, ExternalAnswer>,
): readonly Diagnostic[] {
  return links.flatMap((link) => {
    const answer = answers.get(link.url) ?? { kind: "alive" };
    return answer.kind === "alive" ? [] : [{ file: link.file, ...link.place, ...say(link.href, answer) }];
  });
}

type Said = Pick<Diagnostic, "code" | "severity" | "message" | "remedy">;

function say(href: string, answer: Exclude<ExternalAnswer, { kind: "alive" }>): Said {
  switch (answer.kind) {
    case "dead":
      return {
        code: "external-dead",
        severity: "warning",
        message: `Nothing is at "${href}": ${answer.why}.`,
        remedy: "Link to where it is now, or to a copy of it in an archive.",
      };
    case "moved":
      return {
        code: "external-moved",
        severity: "advice",
        message: `"${href}" has moved for good.`,
        remedy: `Write "${answer.to}".`,
      };
    case "blocked":
      return {
        code: "external-blocked",
        severity: "advice",
        message: `"${href}" lets no program in: ${answer.why}.`,
        remedy: "Look at it yourself; if it is well, put the host on the list to ignore.",
      };
    case "private":
      return {
        code: "external-private",
        severity: "warning",
        message: `"${href}" was not asked: ${answer.why}.`,
        remedy: "Link to what every reader reaches, or allow it with external: { private: true }.",
      };
    case "unreachable":
      return {
        code: "external-unreachable",
        severity: "advice",
        message: `Nobody can tell what is at "${href}": ${answer.why}.`,
        remedy: "Try again later.",
      };
  }
}
