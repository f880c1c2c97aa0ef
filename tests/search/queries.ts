/**
 * The judged queries: what readers would type, and what a search has to find for them.
 *
 * They are over the six corpora of `../shared/corpora`, built together as one handbook whose content folder is that
 * folder itself. How they were made:
 *
 * - The decks were read first, then queries were thought of as a reader would type them, of one to five words, in our own
 *   words: topics, commands, options, file names, products, people. About two in five stand in titles, a third in text
 *   alone, the rest in code, or across a talk's title and a section's.
 * - The answers were found without any search engine: the sections whose titles and text hold all words of a query were
 *   listed and looked through. `wanted` has those where the topic is treated or defined: not tables of contents, nor
 *   what only names it, nor code that happens to hold it. As decks repeat one another, and some are there in two
 *   languages, there may be many; where one deck is there for each cloud, `wantedTitle` speaks for all.
 * - `typo` has one letter dropped, doubled, swapped with the next or replaced by its neighbour on the keyboard (French on
 *   AZERTY), in a word of four letters or more; the slip makes no other word of the talks, and about one in eighteen is
 *   in the first letter. `number` was written by hand. The other spellings follow from the query by themselves.
 * - A query is answered when one of the first three sections found is accepted. An engine must not be tuned to single
 *   queries, nor a judgement changed because an engine fails it: only where reading the talk again says so.
 */
import { fold, withoutAccents } from "./fold.ts";
import type { FoundSection, JudgedQuery, WrittenQuery } from "./judged-query.ts";
import { english } from "./queries.en.ts";
import { french } from "./queries.fr.ts";

export const queries: readonly JudgedQuery[] = [
  ...french.map((written) => judge(written, "fr")),
  ...english.map((written) => judge(written, "en")),
];

/** Whether a fair judge takes the section for an answer. */
export function accepts({ wanted, wantedTitle }: WrittenQuery, { address, title }: FoundSection): boolean {
  if (wanted.includes(address)) return true;
  return wantedTitle !== undefined && new RegExp(wantedTitle).test(fold(title));
}

function judge(written: WrittenQuery, lang: JudgedQuery["lang"]): JudgedQuery {
  const { query, number } = written;
  const spellings = [withoutAccents(query), query.replaceAll("'", "’"), query.toUpperCase(), number ?? query];
  return { ...written, lang, variants: [...new Set(spellings)].filter((spelling) => spelling !== query) };
}
