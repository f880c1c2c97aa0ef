// Weighs the pages of real talks beside the bare rendering of their Markdown, and every piece of them, compressed.
// npm run bench:bytes [-- --site FOLDER] for one that is built
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createHighlighter } from "../../src/render/highlighter.ts";
import { ratio, table, whole } from "./figures.mjs";
import { languagesOf, quantile, readTalkPages, weighPieces } from "./page-bytes.mjs";

const { values: flags } = parseArgs({ options: { site: { type: "string" } } });
const root = fileURLToPath(new URL("../..", import.meta.url));
const corpora = path.resolve(process.env.LECTERN_SHARED ?? path.join(root, "../shared"), "corpora");
const scratch = mkdtempSync(path.join(tmpdir(), "lectern-bytes-"));
/** Compressed bytes of the bare rendering, from where the next row begins. */
const SIZES = [0, 512, 1024, 2048, 4096, Number.POSITIVE_INFINITY];

function build(content, name) {
  const output = path.join(scratch, name);
  const keeps = ["--output", output, "--cache", path.join(scratch, "cache"), "--frozen"];
  const { status, stderr } = spawnSync(process.execPath, ["bin/lectern.js", "build", content, ...keeps], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, CI: "" },
  });
  if (status !== 0) throw new Error(stderr);
  return output;
}

function printRatios(pages) {
  const rows = SIZES.slice(1).flatMap((to, at) => {
    const own = pages.filter(({ bare }) => bare >= SIZES[at] && bare < to);
    return own.length === 0 ? [] : [ratioRow(`bare ${SIZES[at]} to ${to === Infinity ? "…" : to}`, own)];
  });
  const heads = [
    "",
    "talks",
    "page",
    "bare",
    "page/bare",
    "p10",
    "p90",
    "page/coloured",
    "beyond 1.6 × bare",
  ];
  console.log(table([heads, ...rows, ratioRow("all", pages)]));
}

function ratioRow(name, pages) {
  const of = (pick, share = 0.5) => quantile(pages.map(pick), share);
  const byBare = ({ bytes, bare }) => bytes / bare;
  return [
    ...[name, whole(pages.length), whole(of(({ bytes }) => bytes)), whole(of(({ bare }) => bare))],
    ...[ratio(of(byBare)), ratio(of(byBare, 0.1)), ratio(of(byBare, 0.9))],
    ...[
      ratio(of(({ bytes, coloured }) => bytes / coloured)),
      whole(of(({ bytes, bare }) => bytes - 1.6 * bare)),
    ],
  ];
}

function printPieces(pages) {
  const large = pages.map(({ bare }) => bare >= 2048);
  const rows = weighPieces(pages).map(([name, bytes]) => [
    name,
    ...[0.5, 0.95].map((share) => whole(quantile(bytes, share))),
    whole(
      quantile(
        bytes.filter((_, at) => large[at]),
        0.5,
      ) ?? 0,
    ),
  ]);
  console.log(table([["without", "median", "p95", "bare ≥ 2 KB"], ...rows]));
}

const handbooks = [
  ["the project's own handbook", path.join(root, "content")],
  ["real talks", corpora],
];
try {
  const sites = flags.site
    ? [[flags.site, path.resolve(flags.site)]]
    : handbooks
        .filter(([, content]) => existsSync(content))
        .map(([name, content]) => [name, build(content, name)]);
  for (const [name, output] of sites) {
    const pages = readTalkPages(output, await createHighlighter(languagesOf(output)));
    console.log(`\n${name}: ${pages.length} talks; bytes, compressed\n`);
    printRatios(pages);
    console.log("");
    printPieces(pages);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
