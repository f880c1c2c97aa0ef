// A plain Eleventy with what most add to it: Prism, anchors by its own plugin, Pagefind over the output.
import path from "node:path";
import { findPackage } from "./find-tool.mjs";
import { layTalks, withFrontTitle, writeFiles } from "./lay-talks.mjs";

const LAYOUT = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title }}</title><link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js" defer></script></head><body><nav><a href="/">Talks</a><div id="search"></div></nav><main data-pagefind-body><h1>{{ title }}</h1>{{ content }}</main></body></html>`;
// The usual pass of Liquid over Markdown is off: code in talks holds what Liquid would stop at.
const CONFIG = `import { IdAttributePlugin } from "@11ty/eleventy";
import syntaxHighlight from "@11ty/eleventy-plugin-syntaxhighlight";
export default function (config) {
  config.addPlugin(syntaxHighlight);
  config.addPlugin(IdAttributePlugin, { checkDuplicates: false });
  config.setUseGitIgnore(false);
  config.addGlobalData("layout", "page.liquid");
  return { dir: { input: "talks", includes: "../layouts", output: "site" }, markdownTemplateEngine: false };
}
`;

export const eleventy = {
  name: "eleventy",
  does: "Prism, Pagefind",
  needs: "@11ty/eleventy",
  find(peers) {
    const folder = path.join(peers, "eleventy");
    const engine = findPackage("@11ty/eleventy", "cmd.cjs", folder);
    const search = findPackage("pagefind", "lib/runner/bin.cjs", folder);
    return engine && search && { ...engine, search: search.file };
  },
  lay(project, talks) {
    layTalks(talks, path.join(project, "talks"), withFrontTitle);
    writeFiles(project, { "eleventy.config.mjs": CONFIG, "layouts/page.liquid": LAYOUT });
  },
  made: ["site"],
  output: "site",
  talkAt: (name) => path.join("talks", name),
  command: (project, { file, search }) => ({
    file: "/bin/sh",
    args: ["-c", `"$1" "$2" --quiet && "$1" "$3" --site site`, "sh", process.execPath, file, search],
    cwd: project,
  }),
};
