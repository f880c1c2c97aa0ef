/** A copy of the package in which the interface says something else: what still says the old words never read them. */
import { cp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Outcome, repository, runNode } from "./outer-run.ts";

const COPIED = ["bin", "src", "layouts", "schemas", "package.json"] as const;

/** Copies the package into `folder` and changes each word of its interface; the command that runs it. */
export async function copyWithWords(
  folder: string,
  change: (word: string) => string,
): Promise<(args: readonly string[]) => Promise<Outcome>> {
  for (const name of COPIED)
    await cp(path.join(repository, name), path.join(folder, name), { recursive: true });
  await symlink(path.join(repository, "node_modules"), path.join(folder, "node_modules"), "junction");
  const words = path.join(folder, "layouts/words");
  for (const name of await readdir(words)) {
    const file = path.join(words, name);
    const old = JSON.parse(await readFile(file, "utf8")) as Record<string, string>;
    const changed = Object.fromEntries(Object.entries(old).map(([key, word]) => [key, change(word)]));
    await writeFile(file, JSON.stringify(changed));
  }
  return (args) => runNode([path.join(folder, "bin/lectern.js"), ...args], { cwd: folder });
}
