/** Everything that is written beside the pages; a new output is a file and a line here. */
import { headers } from "./headers.ts";
import { htaccess } from "./htaccess.ts";
import type { Output } from "./output-file.ts";
import { publishedLines } from "./published-lines.ts";
import { redirects } from "./redirects.ts";
import { robots } from "./robots.ts";
import { searchIndex } from "./search-index.ts";
import { sectionsJson } from "./sections-json.ts";
import { sitemap } from "./sitemap.ts";

const assets: Output = (_site, context) => context.assets;

/** Images and other files that talks refer to. */
const copiedFiles: Output = ({ copiedFiles: files }) =>
  files.map(({ source, url }) => ({ url, content: { copyOf: source } }));

/** Two addresses may hold one image. */
const keptImages: Output = (site) =>
  [...new Map([...site.keptImages.values()].map(({ url, bytes }) => [url, bytes]))].map(([url, content]) => ({
    url,
    content,
  }));

/** One image may stand at several addresses, and two images may have one form. */
const lighterImages: Output = (site) => {
  const forms = [...site.lighterImages.values()].flat();
  return [...new Map(forms.map(({ url, keptAt }) => [url, keptAt]))].map(([url, keptAt]) => ({
    url,
    content: { keptAt },
  }));
};

/** Beside each page stands its Markdown. */
export const markdownCopies: Output = ({ talks }) =>
  talks.map((talk) => ({ url: talk.markdownUrl, content: talk.publicMarkdown() }));

/** GitHub Pages publishes folders as they are only when told so. */
const noJekyll: Output = () => [{ url: ".nojekyll", content: "" }];

export { searchIndex };

export const outputs: readonly Output[] = [
  ...[assets, copiedFiles, keptImages, lighterImages, markdownCopies],
  ...[sitemap, robots, noJekyll, sectionsJson, publishedLines, searchIndex],
  ...[redirects, headers, htaccess],
];
