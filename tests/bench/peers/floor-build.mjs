// The least that does the same job: Eleventy, markdown-it and Shiki with one theme, one page a file.
// node floor-build.mjs INPUT OUTPUT
import Eleventy from "@11ty/eleventy";
import MarkdownIt from "markdown-it";
import { bundledLanguages, createHighlighter } from "shiki";

const LANGUAGE = /^[ \t>*-]*(?:```+|~~~+)[ \t]*([\w+#-]+)/gm;
const [input, output] = process.argv.slice(2);

const highlighter = await createHighlighter({ themes: ["github-light"], langs: [] });
const loaded = new Set();

async function loadLanguages(text) {
  for (const [, name] of text.matchAll(LANGUAGE)) {
    const language = name.toLowerCase();
    if (loaded.has(language) || !(language in bundledLanguages)) continue;
    loaded.add(language);
    await highlighter.loadLanguage(language);
  }
}

const md = new MarkdownIt({
  html: true,
  highlight: (code, language) => {
    const lang = loaded.has(language.toLowerCase()) ? language.toLowerCase() : "text";
    return highlighter.codeToHtml(code, { lang, theme: "github-light" });
  },
});

const run = new Eleventy(input, output, {
  quietMode: true,
  configPath: false,
  config(config) {
    config.setUseGitIgnore(false);
    config.setTemplateFormats(["md"]);
    config.setFrontMatterParsingOptions({ engines: { yaml: () => ({}) } });
    config.addExtension("md", {
      key: "md",
      compile: async (text) => {
        await loadLanguages(text);
        const html = md.render(text);
        return async () =>
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>Talk</title><body>${html}</body></html>`;
      },
    });
  },
});
run.disableLogger();
await run.init();
await run.write();
