/** The schema of a talk's front matter: each field, its type, and the forms that are understood. */
import * as v from "valibot";
import { DIALECTS, NOTES_VISIBILITIES } from "../model/deck.ts";
import { isLanguageTag } from "../text/language-tag.ts";

const text = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], "a text"),
  v.transform((value) => String(value).trim()),
);
const list = v.pipe(
  v.union([text, v.array(text)], "a text or a list of texts"),
  v.transform((value) => (Array.isArray(value) ? value : value.split(",").map((part) => part.trim()))),
  v.transform((values) => values.filter((value) => value !== "")),
);
const date = v.pipe(
  v.union([v.string(), v.number()], "a date like 2026-05-21"),
  v.transform((value) => String(value).trim()),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?($|[T ]\d)/, "a date like 2026-05-21"),
  v.transform((value) => value.replace(/[T ].*$/, "")),
  v.check(isDay, "a day that exists"),
);
const lang = v.pipe(text, v.check(isLanguageTag, "a language tag like fr or en-GB"));
const webAddress = v.pipe(text, v.regex(/^(https?:\/\/|\.{0,2}\/?[^:]*$)/, "a web address or a path"));

const person = v.union(
  [
    text,
    v.pipe(
      v.looseObject({ name: text }),
      v.transform((value) => value.name),
    ),
  ],
  "a name or a list of names",
);
const people = v.pipe(
  v.union([v.array(person), person], "a name or a list of names"),
  v.transform((value) => (Array.isArray(value) ? value : [value])),
);

export const occasionFields = {
  event: v.optional(text),
  date: v.optional(date),
  place: v.optional(text),
  url: v.optional(webAddress),
  slides: v.optional(webAddress),
  recording: v.optional(webAddress),
  lang: v.optional(lang),
};

export const frontMatterFields = {
  title: v.pipe(text, v.minLength(1, "a title")),
  description: text,
  lang,
  date,
  speakers: people,
  tags: list,
  order: v.number("a number"),
  licence: text,
  draft: v.boolean("true or false"),
  aliases: list,
  translationKey: v.pipe(text, v.minLength(1, "a name")),
  dialect: v.picklist(DIALECTS, `one of ${DIALECTS.join(", ")}`),
  notes: v.picklist(NOTES_VISIBILITIES, `one of ${NOTES_VISIBILITIES.join(", ")}`),
};

/** Whether the calendar has that day; a month or a year alone always exists. */
function isDay(text: string): boolean {
  if (text.length < 10) return true;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
