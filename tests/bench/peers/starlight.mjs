// Starlight on Astro: Expressive Code, Pagefind, a sidebar made of the folders.
import path from "node:path";
import { findPackage } from "./find-tool.mjs";
import { layTalks, withFrontTitle, writeFiles } from "./lay-talks.mjs";

const CONTENT = `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function config(parts) {
  const sidebar = parts.map((part) => ({ label: part, collapsed: true, autogenerate: { directory: part } }));
  return `import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
export default defineConfig({
  site: "https://example.org",
  outDir: "site",
  cacheDir: "cache",
  vite: { cacheDir: "cache/vite" },
  integrations: [starlight({ title: "Talks", sidebar: ${JSON.stringify(sidebar)} })],
});
`;
}

export const starlight = {
  name: "starlight",
  does: "search, highlighting",
  needs: "@astrojs/starlight",
  find(peers) {
    const folder = path.join(peers, "starlight");
    const theme = findPackage("@astrojs/starlight", "package.json", folder);
    const engine = ["astro.js", "bin/astro.mjs"]
      .map((script) => findPackage("astro", script, folder))
      .find((found) => found !== undefined);
    return theme && engine && { file: engine.file, version: theme.version };
  },
  lay(project, talks) {
    const docs = path.join(project, "src/content/docs");
    const names = layTalks(talks, docs, withFrontTitle);
    const parts = [...new Set(names.map((name) => name.slice(0, name.indexOf("/"))))];
    writeFiles(project, {
      "package.json": '{ "private": true, "type": "module" }\n',
      "astro.config.mjs": config(parts),
      "src/content.config.ts": CONTENT,
      "src/content/docs/index.md": "---\ntitle: Talks\n---\n",
    });
  },
  made: ["site", "cache", ".astro"],
  output: "site",
  talkAt: (name) => path.join("src/content/docs", name),
  command: (project, { file }) => ({ file: process.execPath, args: [file, "build"], cwd: project }),
};
