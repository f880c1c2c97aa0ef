/** Numbers with their nouns. */
import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import { countOnce } from "../site/choose-versions.ts";

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** As the home page counts: `24 talks, 3 of them in several languages`; a folder's own page is none of them. */
export function countTalks(site: Pick<Site, "talks" | "talkCount" | "versionsOf">): string {
  const talks = site.talks.filter(({ isPartPage }) => !isPartPage);
  const translated = talks.filter(({ path }) => site.versionsOf(path).length > 0);
  const [all, several] = [site.talkCount, countOnce(translated, site)];
  const pages = site.talks.length - talks.length;
  const facts = [
    ...(all === 0 && pages > 0 ? [] : [count(all, "talk")]),
    ...(several === 0 ? [] : [`${several} of them in several languages`]),
    ...(pages === 0 ? [] : [`${count(pages, "folder")} with a page of ${pages === 1 ? "its" : "their"} own`]),
  ];
  return facts.join(", ");
}

/** `2 errors, 1 warning`; warnings always, errors and advice where there are any. */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const of = (wanted: Severity): number => diagnostics.filter(({ severity }) => severity === wanted).length;
  const [errors, advice] = [of("error"), of("advice")];
  return [
    ...(errors === 0 ? [] : [count(errors, "error")]),
    count(of("warning"), "warning"),
    ...(advice === 0 ? [] : [`${count(advice, "piece")} of advice`]),
  ].join(", ");
}
