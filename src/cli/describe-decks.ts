/** Says what each file was taken for, and how many speaker notes stay private. */
import type { Handbook } from "../handbook/load-handbook.ts";
import type { PlacedTalk } from "../model/site.ts";

/** One line a dialect; with `verbose`, one line a file. */
export function describeDecks(
  { site, choices }: Handbook,
  { verbose = false }: { readonly verbose?: boolean } = {},
): readonly string[] {
  const byDialect = new Map<string, PlacedTalk[]>();
  for (const talk of site.talks) {
    if (talk.dialect !== "plain") byDialect.set(talk.dialect, [...(byDialect.get(talk.dialect) ?? []), talk]);
  }
  const lines = [...byDialect].map(([dialect, [first, ...others]]) => {
    const reason = first && choices.get(first.path)?.reason;
    const more = others.length === 0 ? "" : ` and ${others.length} more`;
    return `${dialect}: ${first?.path}${more}, by ${reason}`;
  });
  const files = verbose
    ? site.talks.map(({ path, dialect }) => `${path}: ${dialect}, ${choices.get(path)?.reason}`)
    : lines;
  return [...files, ...describeNotes(site.talks.reduce((sum, talk) => sum + talk.privateNotes, 0))];
}

function describeNotes(count: number): readonly string[] {
  if (count === 0) return [];
  return [
    `${count === 1 ? "One speaker note is" : `${count} speaker notes are`} kept private. --notes readers shows them on the pages, --notes handout in print and on a page of their own; a talk's front matter may say so too (notes: readers).`,
  ];
}
