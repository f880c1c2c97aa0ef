// Docusaurus with its faster bundler and a local search.
import path from "node:path";
import { findPackage } from "./find-tool.mjs";
import { layTalks, writeFiles } from "./lay-talks.mjs";

// `.md` as CommonMark, not as MDX: talks hold what MDX takes for code.
const CONFIG = `export default {
  title: "Talks",
  url: "https://example.org",
  baseUrl: "/",
  markdown: { format: "detect", hooks: { onBrokenMarkdownLinks: "ignore" } },
  onBrokenLinks: "ignore",
  onBrokenAnchors: "ignore",
  future: { v4: true, faster: true },
  presets: [["classic", { docs: { routeBasePath: "/" }, blog: false }]],
  themes: [["@easyops-cn/docusaurus-search-local", { hashed: true, indexBlog: false, docsRouteBasePath: "/" }]],
};
`;

export const docusaurus = {
  name: "docusaurus",
  does: "search, highlighting",
  needs: "@docusaurus/core",
  find: (peers) => findPackage("@docusaurus/core", "bin/docusaurus.mjs", path.join(peers, "docusaurus")),
  lay(project, talks) {
    layTalks(talks, path.join(project, "docs"));
    writeFiles(project, {
      // Not of the type "module": its own generated files ask for one another by `require`.
      "package.json": '{ "name": "talks", "private": true }\n',
      "docusaurus.config.mjs": CONFIG,
      "docs/index.md": "# Talks\n",
    });
  },
  made: ["build", ".docusaurus", "node_modules/.cache"],
  output: "build",
  talkAt: (name) => path.join("docs", name),
  command: (project, { file }) => ({ file: process.execPath, args: [file, "build"], cwd: project }),
};
