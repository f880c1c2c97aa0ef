/** What became of the mutants: counted by room, and those that no test found listed by file and line. */

const FOUND = new Set(["Killed", "Timeout"]);
const MISSED = new Set(["Survived", "NoCoverage"]);

/** @param files as Stryker reports them: path → its mutants */
export function countMutants(files) {
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (statuses) => mutants.filter(({ status }) => statuses.has(status)).length;
  const [found, missed] = [count(FOUND), count(MISSED)];
  return { found, missed, leftOut: mutants.length - found - missed };
}

/** A row of the table of the docs; without a room, its head. */
export function printRow(row) {
  if (row === undefined)
    return "| room | mutants | found | missed | left out | score |\n| --- | --: | --: | --: | --: | --: |";
  if (row.counts === undefined) return `| ${row.room} | no result | | | | |`;
  const { found, missed, leftOut } = row.counts;
  const score = ((100 * found) / Math.max(found + missed, 1)).toFixed(1);
  return `| ${row.room} | ${found + missed} | ${found} | ${missed} | ${leftOut} | ${score} % |`;
}

/** `src/text/x.ts:3:5 ConditionalExpression: before → after`, one a line. */
export function printSurvivors(files) {
  const lines = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => MISSED.has(status))
      .sort((a, b) => a.location.start.line - b.location.start.line)
      .map(({ location: { start, end }, mutatorName, replacement, status }) => {
        const before = textBetween(source.split("\n"), start, end);
        const where = `${file}:${start.line}:${start.column}`;
        return `${where} ${status} ${mutatorName}: ${before} → ${oneLine(replacement)}`;
      }),
  );
  return `${lines.join("\n")}\n`;
}

function textBetween(lines, start, end) {
  if (start.line === end.line) return lines[start.line - 1].slice(start.column - 1, end.column - 1);
  const inner = lines.slice(start.line, end.line - 1);
  return oneLine(
    [
      lines[start.line - 1].slice(start.column - 1),
      ...inner,
      lines[end.line - 1].slice(0, end.column - 1),
    ].join("\n"),
  );
}

function oneLine(text) {
  const flat = text.replace(/\s+/g, " ");
  return flat.length > 160 ? `${flat.slice(0, 160)}…` : flat;
}
