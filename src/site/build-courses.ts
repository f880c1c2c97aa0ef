/** What manifests tell becomes courses: every chapter found, every course with a page and an order. */
import { type PageUrl, pageUrl, type SourcePath } from "../model/brands.ts";
import type { CoursePlan, PlannedChapter } from "../model/course.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Course, CourseGroup, CourseStep, Neighbour, PlacedTalk } from "../model/site.ts";
import type { Talk } from "../model/talk.ts";
import { readableName } from "../section/readable-name.ts";
import { slugify } from "../text/slugify.ts";
import { type ChapterIndex, findChapter, indexChapters, nearestChapter } from "./find-chapter.ts";
import { commonestLanguage } from "./neighbour-language.ts";

export interface CourseSources {
  readonly plans: readonly CoursePlan[];
  /** Every talk, drafts that have no page included. */
  readonly talks: readonly Talk[];
  /** Every talk that has a page. */
  readonly placed: readonly PlacedTalk[];
  /** Addresses that are others' already. */
  readonly taken: readonly string[];
  /** BCP 47 tag of the site. */
  readonly lang: string;
}

export interface BuiltCourses {
  readonly courses: readonly Course[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A course without a chapter that has a page has none itself. */
export function buildCourses({ plans, talks, placed, taken, lang }: CourseSources): BuiltCourses {
  const index = indexChapters(talks);
  const pages = new Map(placed.map((talk) => [talk.path, talk]));
  const urls = new Set(taken.map((url) => url.toLowerCase()));
  const diagnostics: Diagnostic[] = [];
  const courses = plans.flatMap((plan): readonly Course[] => {
    const chapters = plan.chapters.map((planned): Chapter => {
      const found = findChapter(planned.path, planned.folder, index);
      if (found.length === 0) diagnostics.push(missing(plan, planned, index));
      return { group: planned.group, versions: found.flatMap(({ path }) => pages.get(path) ?? []) };
    });
    if (chapters.every(({ versions }) => versions.length === 0)) return [];
    const own = plan.lang ?? commonestLanguage(chapters.flatMap(languagesOf), lang);
    const { manifest, description } = plan;
    const title = plan.title || readableName(plan.name);
    const address = freeAddress(slugify(plan.name), urls);
    return [{ ...address, manifest, title, description, lang: own, groups: groupChapters(chapters, own) }];
  });
  return { courses, diagnostics };
}

interface Chapter {
  readonly group?: string;
  /** One for each language that it was written in; empty for a draft that is not published. */
  readonly versions: readonly PlacedTalk[];
}

function languagesOf({ versions }: Chapter): readonly string[] {
  return versions.map(({ lang }) => lang);
}

/** In the course's language where there is a version in it. A chapter named twice stands where it came first. */
function groupChapters(chapters: readonly Chapter[], lang: string): readonly CourseGroup[] {
  const groups: { title?: string; chapters: PlacedTalk[] }[] = [];
  const seen = new Set<PlacedTalk>();
  for (const { group, versions } of chapters) {
    const talk = versions.find((version) => version.lang === lang) ?? versions[0];
    if (talk === undefined || seen.has(talk)) continue;
    seen.add(talk);
    const last = groups[groups.length - 1];
    if (last !== undefined && last.title === group) last.chapters.push(talk);
    else groups.push({ title: group, chapters: [talk] });
  }
  return groups;
}

function missing({ manifest }: CoursePlan, { path, place }: PlannedChapter, index: ChapterIndex): Diagnostic {
  const near = nearestChapter(path, index);
  const message = `The course names "${path}", which is no talk of the content folder.`;
  const remedy = near
    ? `Did you mean "${near}"?`
    : "Write the talk's path, counted from the manifest's folder.";
  return { code: "course-module-missing", severity: "warning", file: manifest, ...place, message, remedy };
}

function freeAddress(wanted: string, urls: Set<string>): { readonly slug: string; readonly url: PageUrl } {
  const urlOf = (slug: string): string => `courses/${slug}.html`;
  let slug = wanted;
  for (let number = 2; urls.has(urlOf(slug).toLowerCase()); number += 1) slug = `${wanted}-${number}`;
  urls.add(urlOf(slug).toLowerCase());
  return { slug, url: pageUrl(urlOf(slug)) };
}

/** For each talk its places in the courses that it is in, in the order of the courses. */
export function listSteps(courses: readonly Course[]): ReadonlyMap<SourcePath, readonly CourseStep[]> {
  const steps = new Map<SourcePath, CourseStep[]>();
  for (const course of courses) {
    const chapters = course.groups.flatMap((group) => group.chapters);
    for (const [at, { path }] of chapters.entries()) {
      const neighbours = { previous: neighbour(chapters[at - 1]), next: neighbour(chapters[at + 1]) };
      const step = { course, number: at + 1, length: chapters.length, ...neighbours };
      steps.set(path, [...(steps.get(path) ?? []), step]);
    }
  }
  return steps;
}

function neighbour(talk: PlacedTalk | undefined): Neighbour | undefined {
  return talk && { title: talk.title, url: talk.url, lang: talk.lang };
}
