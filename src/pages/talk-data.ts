/** A talk as Eleventy's data cascade carries it: frozen, and of a class, so that nothing merges or copies it. */
import type { Stub } from "../model/anchor.ts";
import type { PageUrl } from "../model/brands.ts";
import type { Course, Edition, Part, PlacedTalk, Taxonomy, Term } from "../model/site.ts";

export type TalkData = Readonly<PlacedTalk>;

class FrozenTalk {
  constructor(talk: PlacedTalk) {
    Object.assign(this, talk);
    Object.freeze(this);
  }
}

export function freezeTalk(talk: PlacedTalk): TalkData {
  return new FrozenTalk(talk) as FrozenTalk & PlacedTalk;
}

export function isTalk(value: unknown): value is TalkData {
  return value instanceof FrozenTalk;
}

/** A folder that has no page of its own author's. */
export class PartData {
  readonly part: Part;
  readonly url: string;
  constructor(part: Part) {
    this.part = part;
    this.url = part.url;
    Object.freeze(this);
  }
}

/** A course's page. */
export class CourseData {
  readonly course: Course;
  readonly url: string;
  constructor(course: Course) {
    this.course = course;
    this.url = course.url;
    Object.freeze(this);
  }
}

/** The page of all tags or of all speakers. */
export class TaxonomyData {
  readonly taxonomy: Taxonomy;
  readonly url: string;
  constructor(taxonomy: Taxonomy) {
    this.taxonomy = taxonomy;
    this.url = taxonomy.url;
    Object.freeze(this);
  }
}

/** The page of a tag or a speaker. */
export class TermData {
  readonly term: Term;
  readonly url: string;
  constructor(term: Term) {
    this.term = term;
    this.url = term.url;
    Object.freeze(this);
  }
}

/** A page that is there to be printed. */
export class EditionData {
  readonly edition: Edition;
  readonly url: string;
  constructor(edition: Edition) {
    this.edition = edition;
    this.url = edition.url;
    Object.freeze(this);
  }
}

/** The page of a talk's notes for a handout. */
export class NotesData {
  readonly talk: PlacedTalk;
  readonly url: PageUrl;
  constructor(talk: PlacedTalk, url: PageUrl) {
    this.talk = talk;
    this.url = url;
    Object.freeze(this);
  }
}

/** A page that is gone. */
export class StubData {
  readonly stub: Stub;
  readonly url: string;
  constructor(stub: Stub) {
    this.stub = stub;
    this.url = stub.url;
    Object.freeze(this);
  }
}

/** A section, for anybody's template. */
export class SectionData {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly lang: string;
  /** Relative to the site's root, with its fragment. */
  readonly url: string;
  readonly talk: TalkData;
  constructor(section: { id: string; title: string; level: number; lang: string }, talk: TalkData) {
    this.id = section.id;
    this.title = section.title;
    this.level = section.level;
    this.lang = section.lang;
    this.url = `${talk.url}#${section.id}`;
    this.talk = talk;
    Object.freeze(this);
  }
}
