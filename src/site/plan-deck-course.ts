/** A deck made of other talks, as Slidev's `src:` makes it, is a course of them. */
import type { CoursePlan } from "../model/course.ts";
import type { Talk } from "../model/talk.ts";

const FEWEST = 2;

/** Empty for a deck of its own slides alone. The deck itself is the first chapter. */
export function planDeckCourse({ path, title, ownLang, chapters }: Talk): readonly CoursePlan[] {
  if (chapters.length < FEWEST) return [];
  const self = { path: `/${path}`, folder: "", place: { line: 1, column: 1, excerpt: "" } };
  const name = path.replace(/\.[^./]+$/, "");
  return [{ manifest: path, name, title, lang: ownLang, chapters: [self, ...chapters] }];
}
