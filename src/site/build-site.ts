/** All talks become the site: every talk in its place, every address known, before anything is rendered. */
import { type SourcePath, sourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Section, TalkRoot } from "../model/section.ts";
import type { CopiedFile, Part, PlacedTalk, Site, SiteOptions, Target } from "../model/site.ts";
import type { Talk } from "../model/talk.ts";
import { flattenSections } from "../section/flatten-sections.ts";
import { markLanguages } from "../section/mark-languages.ts";
import { runThrough, type Steps } from "../text/steps.ts";
import { buildCourses, listSteps } from "./build-courses.ts";
import { buildEditions } from "./build-editions.ts";
import { buildParts, listParts, listTalks } from "./build-parts.ts";
import { buildTaxonomies, listTaxonomyPages } from "./build-taxonomies.ts";
import { buildTranslations } from "./build-translations.ts";
import { bindVersions, countOnce } from "./choose-versions.ts";
import { findTranslations } from "./find-translations.ts";
import { listImageHosts } from "./image-hosts.ts";
import { linkNeighbours } from "./link-neighbours.ts";
import { listAddresses } from "./list-addresses.ts";
import { listVersions } from "./list-versions.ts";
import { languagesByFolder, neighbourLanguage } from "./neighbour-language.ts";
import { placeTalks } from "./place-talks.ts";
import { planDeckCourse } from "./plan-deck-course.ts";
import { type Addresses, resolveReference } from "./resolve-reference.ts";
import { tellLanguages } from "./tell-languages.ts";

/** `files` are the content folder's other files, which talks may refer to. */
export function buildSite(
  talks: readonly Talk[],
  files: readonly SourcePath[],
  options: SiteOptions = {},
): Site {
  return runThrough(siteInSteps(talks, files, options));
}

export function* siteInSteps(
  talks: readonly Talk[],
  files: readonly SourcePath[],
  options: SiteOptions = {},
): Steps<Site> {
  const published = talks.filter((talk) => options.drafts || !talk.frontMatter.draft);
  const listed = listVersions(published);
  const told = tellLanguages(published, listed);
  yield;
  const { talks: asWritten, diagnostics } = placeTalks(told, options);
  const placed = options.markLanguages ? asWritten.map(markSections) : asWritten;
  const lang = options.lang ?? neighbourLanguage("", languagesByFolder(placed));
  yield;
  const sets = findTranslations(placed, listed);
  const root = buildParts(linkNeighbours(listTalks(buildParts(placed, lang)), sets, lang), lang);
  yield;
  const parts = listParts(root);
  const ordered = listTalks(root);
  const talkUrls = ordered.flatMap(({ url, markdownUrl, notesUrl = [] }) =>
    [url, markdownUrl].concat(notesUrl),
  );
  const title = options.title ?? titleOf(root.page) ?? options.plainTitle?.(lang) ?? "Handbook";
  const editions = buildEditions(parts, { title, lang, printBook: options.printBook });
  const taken = [...talkUrls, ...[...parts, ...editions].map(({ url }) => url)];
  const plans = [...(options.coursePlans ?? []), ...told.flatMap(planDeckCourse)];
  const { courses, diagnostics: ofCourses } = buildCourses({ plans, talks, placed: ordered, taken, lang });
  const steps = listSteps(courses);
  yield;
  const taxonomies = buildTaxonomies(ordered, lang);
  const pages = [...taken, ...[...courses, ...listTaxonomyPages(taxonomies)].map(({ url }) => url)];
  const { otherHandbooks: handbooks, withholds } = options;
  const addresses = listAddresses(ordered, parts, { pages, files, handbooks, withholds });
  yield;
  const resolve = (from: SourcePath, href: string): Target => resolveReference(from, href, addresses);
  const translations = buildTranslations(sets);
  const versions = bindVersions(sets, ordered);
  const versionsOf: Site["versionsOf"] = (path) => versions.get(path) ?? [];
  const imageHosts = (options.images?.hosts ?? []).map((host) => host.toLowerCase());
  return {
    title,
    lang,
    baseUrl: options.baseUrl?.replace(/\/*$/, "/"),
    root,
    parts,
    talks: ordered,
    talkCount: countOnce(
      ordered.filter(({ isPartPage }) => !isPartPage),
      { versionsOf },
    ),
    courses,
    taxonomies,
    editions,
    copiedFiles: listCopiedFiles(ordered, files, addresses, resolve),
    marksLanguages: options.markLanguages ?? false,
    imageHosts,
    imageHostsOf: listImageHosts(ordered, imageHosts),
    keptImages: new Map(),
    imageSizes: new Map(),
    lighterImages: new Map(),
    notices: new Map(),
    stubs: [],
    publishedLines: () => "",
    sources: [...ordered.map(({ path }) => path), ...files],
    diagnostics: [...diagnostics, ...duplicateParts(parts), ...ofCourses],
    resolve,
    findPart: (folder) => addresses.parts.get(folder.normalize("NFC")),
    stepsOf: (path) => steps.get(path) ?? [],
    translationsOf: (path) => translations.get(path) ?? [],
    versionsOf,
  };
}

/** The handout has the same sections, or fewer. */
export function markSections(talk: PlacedTalk): PlacedTalk {
  const root = markLanguages(talk.root, talk.languages(talk.lang));
  const langs = new Map(flattenSections(root.children).map(({ id, heading }) => [id, heading.lang]));
  return { ...talk, root, handout: talk.handout && withLanguages(talk.handout, langs) };
}

function withLanguages<Place extends TalkRoot | Section>(
  place: Place,
  langs: ReadonlyMap<string, string | undefined>,
): Place {
  const children = place.children.map((child) => {
    const heading = { ...child.heading, lang: langs.get(child.id) };
    return withLanguages({ ...child, heading }, langs);
  });
  return { ...place, children };
}

/** Two folders that would become one. */
function duplicateParts(parts: readonly Part[]): Diagnostic[] {
  const owners = new Map<string, Part>();
  return parts.flatMap((part): Diagnostic[] => {
    const owner = owners.get(part.url);
    const [talk] = listTalks(part);
    if (owner === undefined) owners.set(part.url, part);
    if (owner === undefined || talk === undefined) return [];
    const message = `The folders "${part.path}" and "${owner.path}" would both become ${part.url}.`;
    const remedy = "Rename one of the two folders.";
    return [
      { code: "page-duplicate", severity: "error", file: talk.path, line: 1, column: 1, message, remedy },
    ];
  });
}

/** A title that its author wrote, not one made of the file's name. */
function titleOf(page: PlacedTalk | undefined): string | undefined {
  return page?.frontMatter.title ?? page?.root.heading?.text;
}

function listCopiedFiles(
  talks: readonly PlacedTalk[],
  files: readonly SourcePath[],
  addresses: Addresses,
  resolve: Site["resolve"],
): CopiedFile[] {
  const wanted = new Set<string>();
  for (const talk of talks) {
    for (const { href } of talk.references) {
      const target = resolve(talk.path, href);
      if (target.kind === "file") wanted.add(target.url);
    }
  }
  const copied = files.map((source) => ({ source, url: addresses.files.get(source.normalize("NFC")) ?? "" }));
  return copied
    .filter(({ url }) => wanted.has(url))
    .map(({ source, url }) => ({ source: sourcePath(source), url }));
}
