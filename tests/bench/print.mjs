// The table of one corpus. Every ratio is Lectern's time by the other's: below 1 Lectern is the faster.

import { medianRatio, megabytes, ratio, seconds, summarize, table, whole } from "./figures.mjs";
import { KINDS } from "./runs.mjs";

const HEADS = ["", ...KINDS.flatMap((kind) => [`${kind} s`, "CPU s", "ratio"])];
const SIZES = ["MB at once", "MB largest", "files", "MB out", "edit: files", "KB"];

export function comparison(results) {
  const ours = results.find(({ name }) => name === "lectern");
  return results.map(({ runs, ...result }) => {
    const kinds = KINDS.map((kind) => [kind, { ...summarize(runs[kind]), ratio: against(ours, runs, kind) }]);
    return { ...result, ...Object.fromEntries(kinds) };
  });
}

function against(ours, runs, kind) {
  if (ours === undefined || runs[kind].length === 0) return undefined;
  const walls = (of) => of.map(({ wallMs }) => wallMs);
  return medianRatio(walls(ours.runs[kind]), walls(runs[kind]));
}

export function printComparison({ talks, bytes, source, peers }) {
  console.log(`\n${whole(talks)} talks, ${megabytes(bytes)} MB of Markdown (${source})\n`);
  console.log(table([[...HEADS, ...SIZES], ...peers.map(row)]));
  const lectern = peers.find(({ name }) => name === "lectern");
  if (lectern !== undefined) console.log(`\nLectern by stage\n${stageTable(lectern)}`);
}

function row({ name, cold, size, upload, ...peer }) {
  const times = KINDS.map((kind) => (kind === "cold" ? cold : peer[kind]));
  return [
    name,
    ...times.flatMap((of) => [seconds(of.wallMs), seconds(of.cpuMs), ratio(of.ratio)]),
    whole(cold.treeMb),
    whole(cold.peakMb),
    whole(size?.files),
    megabytes(size?.bytes),
    whole(upload?.files),
    whole(upload && upload.bytes / 1000),
  ];
}

function stageTable(lectern) {
  const names = Object.keys(lectern.cold.stages);
  const rows = names.map((name) => [name, ...KINDS.map((kind) => whole(lectern[kind].stages[name] ?? 0))]);
  return table([["ms", ...KINDS], ...rows]);
}
