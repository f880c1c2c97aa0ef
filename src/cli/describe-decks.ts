/** Says what each file was taken for, and how many speaker notes stay private. */
import type { Handbook } from "../eleventy/load-handbook.ts";

/** One line a dialect; with `verbose`, one line a file. */
export function describeDecks(
  { site, choices }: Handbook,
  { verbose = false }: { readonly verbose?: boolean } = {},
): readonly string[] {
  const decks = site.talks.filter(({ dialect }) => dialect !== "plain");
  const byDialect = new Map<string, string[]>();
  for (const { dialect, path } of decks) byDialect.set(dialect, [...(byDialect.get(dialect) ?? []), path]);
  const lines = [...byDialect].map(([dialect, paths]) => {
    const [first = ""] = paths;
    const reason = choices.get(decks.find(({ path }) => path === first)?.path ?? decks[0]!.path)?.reason;
    const others = paths.length === 1 ? "" : ` and ${paths.length - 1} more`;
    return `${dialect}: ${first}${others}, by ${reason}`;
  });
  const files = verbose
    ? site.talks.map(({ path, dialect }) => `${path}: ${dialect}, ${choices.get(path)?.reason}`)
    : lines;
  return [...files, ...describeNotes(site.talks.reduce((sum, talk) => sum + talk.privateNotes, 0))];
}

function describeNotes(count: number): readonly string[] {
  if (count === 0) return [];
  return [
    `${count === 1 ? "One speaker note is" : `${count} speaker notes are`} kept private. --notes readers shows them on the pages, --notes handout in print; a talk's front matter may say so too (notes: readers).`,
  ];
}
