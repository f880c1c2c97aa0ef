/** Finds the sections that a talk's translation lacks, and those that stand at another place there. */
import { locate } from "../markdown/env.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Section } from "../model/section.ts";
import type { PlacedTalk, Site } from "../model/site.ts";
import type { Translation } from "../model/translation.ts";

export function checkTranslations(site: Site): readonly Diagnostic[] {
  const lines = new Map(site.talks.map(({ path, root }) => [path as string, linesOf(root.children)]));
  return site.talks.flatMap((talk) => {
    const translations = site.translationsOf(talk.path);
    if (translations.length === 0) return [];
    const apart = translations.filter(({ counterparts }) => counterparts.size === 0);
    const drifted = translations.filter((one) => !apart.includes(one));
    const earlier = translations.filter(({ path }) => path < talk.path);
    return [
      ...(talk.root.children.length > 0 && apart.length > 0 ? [nothingInCommon(talk, apart)] : []),
      ...talk.root.children.flatMap((section) => findLacking(talk, section, drifted)),
      ...earlier.flatMap((translation) => findMoved(talk, translation, lines)),
    ];
  });
}

/** Of each section, the line of its heading, by its id. */
function linesOf(sections: readonly Section[]): ReadonlyMap<string, number> {
  return new Map(withBelow(sections).map(({ id, heading }) => [id as string, heading.line]));
}

function withBelow(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...withBelow(section.children)]);
}

function nothingInCommon(talk: PlacedTalk, apart: readonly Translation[]): Diagnostic {
  const message = `No section of this talk has a counterpart in ${namesOf(apart)}.`;
  const remedy = "Translate its sections; if it is another talk, call its file something else.";
  return { ...report(talk, talk.root.heading?.line ?? 1), message, remedy };
}

/** Where all that stands under a section is lacking with it, it is told of with it. */
function findLacking(
  talk: PlacedTalk,
  section: Section,
  translations: readonly Translation[],
): readonly Diagnostic[] {
  const below = withBelow(section.children);
  const lacking = translations.filter(({ counterparts }) => !counterparts.has(section.id));
  const whole = lacking.filter(({ counterparts }) => below.every(({ id }) => !counterparts.has(id)));
  const rest = translations.filter((one) => !whole.includes(one));
  const own = lacking.filter((one) => !whole.includes(one));
  return [
    ...(whole.length === 0 ? [] : [lack(talk, section, { lacking: whole, under: below.length })]),
    ...(own.length === 0 ? [] : [lack(talk, section, { lacking: own, under: 0 })]),
    ...(rest.length === 0 ? [] : section.children.flatMap((child) => findLacking(talk, child, rest))),
  ];
}

function lack(
  talk: PlacedTalk,
  { id, heading }: Section,
  { lacking, under }: { readonly lacking: readonly Translation[]; readonly under: number },
): Diagnostic {
  const others =
    under === 0 ? "" : under === 1 ? " and the section under it" : ` and the ${under} sections under it`;
  const verb = under === 0 ? "has" : "have";
  const message = `${nameOf(heading)}${others} ${verb} no counterpart in ${namesOf(lacking)}.`;
  const remedy = `Write it there, too; if it is there, give both headings one id, such as {#${id}}.`;
  return { ...report(talk, heading.line), message, remedy };
}

/** Told in one of the two files: readers find the section, so it is no more than advice. */
function findMoved(
  talk: PlacedTalk,
  { path, counterparts }: Translation,
  lines: ReadonlyMap<string, ReadonlyMap<string, number>>,
): readonly Diagnostic[] {
  return withBelow(talk.root.children).flatMap(({ id, heading }): Diagnostic[] => {
    const counterpart = counterparts.get(id);
    if (!counterpart?.isMoved) return [];
    const line = lines.get(path)?.get(counterpart.id) ?? 1;
    const message = `${nameOf(heading)} stands at another place in ${path}, line ${line}.`;
    const remedy = "Put both in one order, if nothing speaks against it.";
    return [{ ...report(talk, heading.line), severity: "advice", message, remedy }];
  });
}

type Place = Omit<Diagnostic, "message" | "remedy">;

function report({ path, file }: PlacedTalk, line: number): Place {
  const lines = file.text.split("\n");
  const excerpt = lines[line - 1] ?? "";
  const place = { ...locate(lines, line, undefined), length: Math.max(1, excerpt.trim().length), excerpt };
  return { code: "translation-drift", severity: "warning", file: path, ...place };
}

function nameOf({ text }: Section["heading"]): string {
  return text === "" ? "This section" : `"${text}"`;
}

function namesOf(translations: readonly Translation[]): string {
  return translations.map(({ path }) => path).join(" and ");
}
