// VitePress with local search and a sidebar for each part.
import path from "node:path";
import { findPackage } from "./find-tool.mjs";
import { layTalks, listParts, writeFiles } from "./lay-talks.mjs";

function config(parts) {
  const linkOf = (name) => `/${name.replace(/\.md$/, "")}`;
  const sidebar = Object.fromEntries(
    [...parts].map(([part, talks]) => [
      `/${part}/`,
      [{ text: part, items: talks.map(({ name, title }) => ({ text: title, link: linkOf(name) })) }],
    ]),
  );
  const theme = { search: { provider: "local" }, sidebar };
  const folders = { outDir: "../site", cacheDir: "../cache" };
  // What reads like a link in a talk's prose is none.
  const whole = { title: "Talks", lang: "fr", ...folders, ignoreDeadLinks: true, themeConfig: theme };
  return `export default ${JSON.stringify(whole)};\n`;
}

export const vitepress = {
  name: "vitepress",
  does: "search, highlighting",
  needs: "vitepress",
  find: (peers) => findPackage("vitepress", "bin/vitepress.js", path.join(peers, "vitepress")),
  lay(project, talks) {
    const folder = path.join(project, "talks");
    const parts = listParts(folder, layTalks(talks, folder));
    writeFiles(folder, { "index.md": "# Talks\n", ".vitepress/config.mjs": config(parts) });
  },
  made: ["site", "cache", "talks/.vitepress/.temp"],
  output: "site",
  talkAt: (name) => path.join("talks", name),
  command: (project, { file }) => ({ file: process.execPath, args: [file, "build", "talks"], cwd: project }),
};
