// What is made of measured runs: medians, ratios of runs side by side, and a table.

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Of each round, so that what slows a machine down for a while slows both. */
export function medianRatio(ours, theirs) {
  const rounds = Math.min(ours.length, theirs.length);
  return median(Array.from({ length: rounds }, (_, at) => ours[at] / theirs[at]));
}

/** The medians of what every run has as a number; stages by their names. */
export function summarize(runs) {
  const keys = Object.keys(runs[0] ?? {}).filter((key) => typeof runs[0][key] === "number");
  const figures = Object.fromEntries(keys.map((key) => [key, median(runs.map((run) => run[key]))]));
  const names = [...new Set(runs.flatMap(({ stages = {} }) => Object.keys(stages)))];
  const stages = names.map((name) => [name, median(runs.map((run) => run.stages?.[name] ?? 0))]);
  return { ...figures, stages: Object.fromEntries(stages) };
}

/** The stages that `--timings` prints: `stage parse  123 ms  4 %`. */
export function readStages(text) {
  const lines = text.matchAll(/^stage (\S+)\s+(\d+) ms/gm);
  return Object.fromEntries([...lines].map(([, name, ms]) => [name, Number(ms)]));
}

/** Rows of words as columns: the first to the left, figures to the right. */
export function table(rows) {
  const widths = rows.reduce((most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, cell.length)), []);
  return rows
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))))
    .map((cells) => cells.join("  ").trimEnd())
    .join("\n");
}

export const seconds = (ms) => (ms === undefined || Number.isNaN(ms) ? "–" : (ms / 1000).toFixed(2));
export const ratio = (number) => (number === undefined || Number.isNaN(number) ? "–" : number.toFixed(2));
export const megabytes = (bytes) => (bytes === undefined ? "–" : (bytes / 1e6).toFixed(1));
export const whole = (number) => (number === undefined ? "–" : Math.round(number).toLocaleString("en"));
