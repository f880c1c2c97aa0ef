/** Gives what is packed the modes that git gives it under the usual umask; npm packs them as they are. */
import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Npm packs them whatever `files` names. */
const ALWAYS = ["package.json", "README.md", "LICENSE"];

/** `root` is the folder of the package. */
export function evenModes(root: string): void {
  const { files, bin } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const commands = new Set(Object.values<string>(bin).map((file) => path.join(root, file)));
  for (const name of [...ALWAYS, ...files]) {
    for (const file of listBelow(path.join(root, name))) chmodSync(file, commands.has(file) ? 0o755 : 0o644);
  }
}

function listBelow(place: string): string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place).flatMap((name) => listBelow(path.join(place, name)));
}
