/** Which tests judge mutants: those that need nothing but the core, for each mutant runs them again. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Files of `tests/support` that begin with `outer-` reach out of the process, but for a path, texts and what reads pages. */
const REACHES_OUT =
  /from "node:child_process"|import (?!\{ repository \} )[^;]* from "(?:\.\.?\/)+support\/outer-(?!every-page|pages)/;
const folder = path.join(import.meta.dirname, "..");

/** @param {readonly string[]} places folders of `tests` and files in it */
export function listPureTests(places) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => places.some((place) => file === place || file.startsWith(`${place}/`)))
    .filter((file) => !REACHES_OUT.test(readFileSync(path.join(folder, file), "utf8")))
    .map((file) => `tests/${file}`)
    .sort();
}
