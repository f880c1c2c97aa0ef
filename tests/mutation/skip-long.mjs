/** What takes a second would be run again for thousands of mutants: how time grows, and properties of many runs. */
import { beforeEach } from "vitest";

const LONG = [
  /in proportion|thousand|hundred|\d,000|\(\d+ decks\)/,
  /^is well-formed whatever|^never lets an event handler|^is never too deep|^groups within groups/,
  /^a talk that is published again as it is|^no word of a talk is lost|^keeps every character|keeps every character$/,
  /^never depends on the order|^is one order|^no section is the counterpart of two/,
  /^no id of a document|^a section that (?:is added|is moved|goes)|^the ids of a document/,
  /^no text|^is near the truth|^is set the same when/,
];

beforeEach(({ task, skip }) => {
  for (let part = task; part; part = part.suite) if (LONG.some((title) => title.test(part.name))) skip();
});
