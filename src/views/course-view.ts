/** What a course's page shows, and what other pages show of courses. */
import type { Course, CourseStep, PlacedTalk } from "../model/site.ts";
import { typesetText } from "../render/typography/typeset.ts";
import { type Link, linkTo } from "./link-to.ts";
import { countOf, joinFacts, type ListedTalk, listTalk, minutesOf } from "./listed-talk.ts";
import { type PageView, pageView, type ViewContext, withQuery } from "./page-view.ts";

export interface ShownGroup {
  readonly id: string;
  readonly title?: string;
  readonly talks: readonly ListedTalk[];
}

export interface CourseView extends PageView {
  readonly groups: readonly ShownGroup[];
  readonly countText: string;
}

export interface ListedCourse extends Link {
  readonly description: string;
  readonly countText: string;
}

/** The way through one course from one of its chapters. */
export interface CourseWay {
  readonly slug: string;
  readonly course: Link;
  /** Such as "3 of 12". */
  readonly placeText: string;
  readonly previous?: Link;
  readonly next?: Link;
}

export function courseView(course: Course, context: ViewContext): CourseView {
  const { url, lang, title, description } = course;
  const page = pageView({ url, lang, title, description }, context);
  const list = { url, page, query: queryOf(course) };
  return {
    ...page,
    groups: course.groups.map((group, at) => ({
      id: `_group-${at + 1}`,
      title: group.title && typesetText(group.title, lang),
      talks: group.chapters.map((talk) => listTalk(talk, list, context)),
    })),
    countText: lengthOf(course, page),
  };
}

export function listCourses(page: PageView, { site }: ViewContext, from: string): readonly ListedCourse[] {
  return site.courses.map((course) => ({
    ...linkTo(course.title, course.url, course.lang, from, page.lang),
    description: typesetText(course.description ?? "", course.lang),
    countText: lengthOf(course, page),
  }));
}

/** By course, what stands before and after a chapter. */
export function courseWays(talk: PlacedTalk, page: PageView, { site }: ViewContext): readonly CourseWay[] {
  return site.stepsOf(talk.path).map(({ course, number, length, previous, next }) => {
    const link = (other: CourseStep["next"]): Link | undefined =>
      other && withQuery(linkTo(other.title, other.url, other.lang, talk.url, page.lang), queryOf(course));
    return {
      slug: course.slug,
      course: linkTo(course.title, course.url, course.lang, talk.url, page.lang),
      placeText: page.words.place.replace("%n", String(number)).replace("%m", String(length)),
      previous: link(previous),
      next: link(next),
    };
  });
}

function queryOf({ slug }: Course): string {
  return `?course=${encodeURIComponent(slug)}`;
}

function lengthOf({ groups }: Course, { words }: PageView): string {
  const chapters = groups.flatMap((group) => group.chapters);
  const sections = chapters.reduce((sum, { root }) => sum + countTitled(root.children), 0);
  const minutes = chapters.reduce((sum, chapter) => sum + chapter.minutes, 0);
  return joinFacts(
    countOf(chapters.length, words.oneChapter, words.manyChapters),
    countOf(sections, words.oneSection, words.manySections),
    minutesOf(minutes, words),
  );
}

function countTitled(sections: PlacedTalk["root"]["children"]): number {
  return sections.filter(({ heading }) => heading.text !== "").length;
}
