// Finds what a generator is run by: an executable, or a package in the folder of peers.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** On the PATH, or beside the packages of the other peers. */
export function findExecutable(name, peers, versionOf) {
  const places = [...(process.env.PATH ?? "").split(path.delimiter), path.join(peers, "bin"), peers];
  const file = places.map((folder) => path.join(folder, name)).find(isFile);
  if (file === undefined) return undefined;
  try {
    const said = execFileSync(file, versionOf, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return { file, version: /\d+\.\d+[\w.]*/.exec(said)?.[0] ?? "?" };
  } catch {
    return undefined;
  }
}

/** `script` is the file that runs it, inside the package. */
export function findPackage(name, script, folder) {
  const place = path.join(folder, "node_modules", name);
  const file = path.join(place, script);
  if (!isFile(file)) return undefined;
  return { file, version: JSON.parse(readFileSync(path.join(place, "package.json"), "utf8")).version };
}

function isFile(place) {
  return existsSync(place) && statSync(place).isFile();
}
