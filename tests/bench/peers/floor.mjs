// The least that does the same job: Eleventy, markdown-it and Shiki with one theme, without any page around.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { layTalks } from "./lay-talks.mjs";

const script = fileURLToPath(new URL("floor-build.mjs", import.meta.url));

export const floor = {
  name: "floor",
  does: "Eleventy + markdown-it + Shiki; no search, no layout",
  find: () => ({ version: "", file: script }),
  lay: (project, talks) => layTalks(talks, path.join(project, "talks")),
  made: ["site"],
  output: "site",
  talkAt: (name) => path.join("talks", name),
  command: (project, { file }) => ({ file: process.execPath, args: [file, "talks", "site"], cwd: project }),
};
