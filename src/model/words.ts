/** The words of the interface in one language; `layouts/words/*.json` holds one file a language. */
export interface Words {
  readonly skip: string;
  /** Heads what an author should look at; only `dev` shows it. */
  readonly findings: string;
  readonly close: string;
  readonly speakerNotes: string;
  readonly site: string;
  readonly home: string;
  readonly navigation: string;
  readonly contents: string;
  readonly previous: string;
  readonly next: string;
  readonly neighbours: string;
  readonly allSections: string;
  readonly alphabetical: string;
  readonly byTalk: string;
  readonly permalink: string;
  readonly given: string;
  readonly slides: string;
  readonly recording: string;
  readonly eventPage: string;
  readonly tags: string;
  readonly speakers: string;
  readonly allTags: string;
  readonly allSpeakers: string;
  readonly licence: string;
  readonly markdown: string;
  readonly footnote: string;
  readonly backToText: string;
  /** Where a note is referred to more than once: `%n` of `%m` places. */
  readonly backToPlace: string;
  readonly footnotes: string;
  readonly table: string;
  readonly done: string;
  readonly todo: string;
  readonly missingImage: string;
  readonly embed: string;
  readonly embedFrom: string;
  readonly image: string;
  readonly imageFrom: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly note: string;
  readonly tip: string;
  readonly info: string;
  readonly important: string;
  readonly warning: string;
  readonly caution: string;
  readonly danger: string;
  readonly details: string;
  readonly example: string;
  readonly exercise: string;
  readonly solution: string;
  readonly talks: string;
  readonly oneTalk: string;
  /** `%n` stands for the number. */
  readonly manyTalks: string;
  /** `%n` talks, of which a menu shows a part or none. */
  readonly allTalks: string;
  readonly oneSection: string;
  /** `%n` stands for the number. */
  readonly manySections: string;
  /** How long something takes to read; `%n` stands for the number. */
  readonly minutes: string;
  /** From an hour on: `%n` stands for the hours, `%m` for the minutes beyond. */
  readonly hours: string;
  /** Stands before the day on which a talk last changed. */
  readonly changed: string;
  readonly edit: string;
  /** Leads to the talk in the language of these words; `%s` stands for its name. */
  readonly readIn: string;
  readonly draft: string;
  /** Leads to the page of a part that is there to be printed. */
  readonly print: string;
  readonly printBook: string;
  /** Tells the title of such a page from that of the part itself. */
  readonly printEdition: string;
  readonly courses: string;
  readonly oneChapter: string;
  /** `%n` stands for the number. */
  readonly manyChapters: string;
  readonly inCourse: string;
  readonly inCourses: string;
  /** Label of the links to the chapters before and after; `%s` stands for the course's title. */
  readonly throughCourse: string;
  /** A chapter's place in a course: `%n` stands for its number, `%m` for how many there are. */
  readonly place: string;
  /** What stands at an address whose section is elsewhere or gone; `%s` stands for the section's title. */
  readonly noticeMoved: string;
  readonly noticeRetired: string;
  readonly noticeLost: string;
  readonly noticeNear: string;
  readonly notices: string;
  readonly stubMoved: string;
  readonly stubGone: string;
  readonly search: string;
  /** Stands in the field of the search while it is empty. */
  readonly searchHint: string;
  readonly searchFailed: string;
  readonly foundNone: string;
  readonly foundOne: string;
  /** `%n` stands for the number of sections. */
  readonly foundMany: string;
  /** Names the switch that is on when the page is dark. */
  readonly darkTheme: string;
  readonly copyLink: string;
  readonly copyMarkdown: string;
  /** Leads to a large image by itself. */
  readonly openImage: string;
  /** Copies who said it, where, and its address. */
  readonly cite: string;
  /** Begins as `copyCode` does. */
  readonly copy: string;
  readonly copyCode: string;
  readonly copied: string;
  readonly notCopied: string;
}
