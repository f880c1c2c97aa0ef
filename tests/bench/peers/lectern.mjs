// Lectern, by its command.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { layTalks } from "./lay-talks.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

export const lectern = {
  name: "lectern",
  does: "search, highlighting, anchors, checks",
  find: () => ({ version, file: path.join(root, "bin/lectern.js") }),
  lay: (project, talks) => layTalks(talks, path.join(project, "talks")),
  made: ["site", "cache"],
  output: "site",
  talkAt: (name) => path.join("talks", name),
  command: (project, { file }) => ({
    file: process.execPath,
    args: [file, "build", "talks", "--output", "site", "--cache", "cache", "--timings"],
    cwd: project,
  }),
  /** Its lock file stands beside the talks, as it does in a project that has been published. */
  isPrimed: true,
};
