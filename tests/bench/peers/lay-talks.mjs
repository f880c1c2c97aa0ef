// Puts the talks where a generator wants them, each as that generator wants it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { walk } from "../corpus.mjs";

/** Writes every talk of `talks` below `folder`, as `shape` makes it; returns their names, in order. */
export function layTalks(talks, folder, shape = (text) => text) {
  return walk(talks).map((file) => {
    const name = path.relative(talks, file).split(path.sep).join("/");
    writeFiles(folder, { [name]: shape(readFileSync(file, "utf8")) });
    return name;
  });
}

export function writeFiles(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}

/** The first h1 as it stands. */
export function titleOf(text) {
  return /^# +(.+)$/m.exec(text)?.[1].trim() ?? "Talk";
}

/** For generators that print the title themselves. */
export function withFrontTitle(text) {
  return `---\ntitle: ${JSON.stringify(titleOf(text))}\n---\n\n${text.replace(/^# +.+\n/m, "")}`;
}

/** By part: `part-001` and its talks, each with its title. */
export function listParts(folder, names) {
  const parts = new Map();
  for (const name of names) {
    const part = name.slice(0, name.indexOf("/"));
    const title = titleOf(readFileSync(path.join(folder, name), "utf8").replace(/^title: "(.*)"$/m, "# $1"));
    parts.set(part, [...(parts.get(part) ?? []), { name, title }]);
  }
  return parts;
}
