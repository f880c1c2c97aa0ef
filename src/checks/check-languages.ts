/** Finds the sections, and the talks, that read as another language than they are said to be in. */
import { locate } from "../markdown/env.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Heading, Section } from "../model/section.ts";
import type { PlacedTalk, Site } from "../model/site.ts";
import type { SectionLanguage } from "../model/talk-print.ts";
import { flattenSections } from "../section/flatten-sections.ts";
import { listVersions } from "../site/list-versions.ts";
import { englishName, isSameLanguage } from "../text/language-names.ts";
import { splitFileLanguage } from "../text/path-language.ts";

export function checkLanguages(site: Site): readonly Diagnostic[] {
  const copies = findCopies(site);
  return site.talks.flatMap((talk) => {
    const { plainLang, lang } = talk;
    const named = copies.get(talk.path);
    if (named !== undefined) return [misnamed(talk, named)];
    if (plainLang !== undefined && !isSameLanguage(plainLang, lang)) return [misdeclared(talk, plainLang)];
    return site.marksLanguages ? [] : findOthers(talk);
  });
}

interface ReadSection extends SectionLanguage {
  readonly section: Section;
}

function findOthers(talk: PlacedTalk): readonly Diagnostic[] {
  const languages = talk.languages(talk.lang);
  if (languages.every(({ other }) => other === undefined)) return [];
  const places = flattenSections(talk.root.children).map((section, at) => [section, languages[at]] as const);
  const read = new Map(places);
  return talk.root.children.flatMap((section) => findOther(talk, section, read));
}

/** Told of once, at the topmost section. */
function findOther(
  talk: PlacedTalk,
  section: Section,
  read: ReadonlyMap<Section, SectionLanguage | undefined>,
  above?: string,
): readonly Diagnostic[] {
  const { taken = talk.lang, other } = read.get(section) ?? {};
  const isNew = other !== undefined && other !== above;
  const isMixed = section.children.some((child) => read.get(child)?.other !== other);
  return [
    ...(isNew ? [inOther(talk, { section, taken, other }, isMixed)] : []),
    ...section.children.flatMap((child) => findOther(talk, child, read, other ?? above)),
  ];
}

function inOther(
  talk: PlacedTalk,
  { section, taken, other = "" }: ReadSection,
  isMixed: boolean,
): Diagnostic {
  const { heading } = section;
  const name = heading.text === "" ? "This section" : `"${heading.text}"`;
  const message = `${name} reads as ${englishName(other)} in a talk in ${englishName(taken)}.`;
  const below = isMixed
    ? ` It counts for what stands under it, too: mark with {lang=${taken}} what is not.`
    : "";
  return { ...report(talk, heading.line), message, remedy: `Write ${marked(heading, other)}.${below}` };
}

/** The heading as it should be written. */
function marked({ level, text, writtenId }: Heading, lang: string): string {
  const id = writtenId === undefined ? "" : `#${writtenId} `;
  return `"${"#".repeat(level)} ${text} {${id}lang=${lang}}"`.replace(/ {2,}/g, " ");
}

function misdeclared(talk: PlacedTalk, plain: string): Diagnostic {
  const said = englishName(talk.lang);
  const message = `This talk reads as ${englishName(plain)}, and is said to be in ${said}.`;
  return { ...report(talk, titleLine(talk)), message, remedy: `Write "lang: ${plain}" in its front matter.` };
}

function misnamed(talk: PlacedTalk, named: string): Diagnostic {
  const message = `This talk reads as ${englishName(talk.lang)}, and its path says ${englishName(named)}.`;
  const remedy = "Translate it; until then it is no translation of the others of its name.";
  return { ...report(talk, titleLine(talk)), message, remedy };
}

/** Talks that wait for their translation, each with the language that its path names. */
function findCopies({ talks }: Site): ReadonlyMap<string, string> {
  const byPath = new Map(talks.map((talk) => [talk.path, talk]));
  const copies = new Map<string, string>();
  for (const group of listVersions(talks))
    for (const { path, named } of group) {
      const talk = byPath.get(path);
      const others = group.filter((version) => version.path !== path && version.named !== undefined);
      // A folder alone may be called by something else than a language: `it`, `no`.
      const isVersion = splitFileLanguage(path).lang !== undefined || others.length > 0;
      if (talk === undefined || named === undefined || !isVersion) continue;
      if (talk.frontMatter.lang === undefined && !isSameLanguage(named, talk.lang)) copies.set(path, named);
    }
  return copies;
}

function titleLine({ root }: PlacedTalk): number {
  return root.heading?.line ?? 1;
}

function report({ path, file }: PlacedTalk, line: number): Omit<Diagnostic, "message" | "remedy"> {
  const lines = file.text.split("\n");
  const excerpt = lines[line - 1] ?? "";
  const place = { ...locate(lines, line, undefined), length: Math.max(1, excerpt.trim().length), excerpt };
  return { code: "language-other", severity: "advice", file: path, ...place };
}
