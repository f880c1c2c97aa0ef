// What the page of a talk weighs, compressed: beside the bare rendering of the same Markdown, and piece by piece.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import MarkdownIt from "markdown-it";
import { walk } from "./corpus.mjs";

/** Each piece is taken out of a page; what the page then weighs less is what the piece weighs. */
export const PIECES = {
  "policy in the page": without(/<meta http-equiv[^>]*>\n/),
  "title, description, charset, viewport": without(/<(?:title>.*<\/title|meta (?:charset|name)[^>]*)>\n/g),
  "links to style, scripts, icon, Markdown": without(/<(?:script src[^>]*><\/script|link [^>]*)>\n/g),
  "link to the text": without(/<a class="skip".*\n/),
  "way up": without(/<span class="way">[\s\S]*?<\/span>\n(?=<details)/),
  "list of parts": without(/<details class="menu">[\s\S]*?<\/details>\n/),
  "search and theme": without(/<div class="tools"[\s\S]*?<\/div>\n/),
  "facts under the title": without(/<p class="meta[\s\S]*?<\/p>\n/g),
  "citation, for the menu of a section": without(/ data-citation="[^"]*"/),
  contents: without(/<nav class="contents[\s\S]*?<\/nav>\n/),
  "previous and next": without(/<nav class="neighbours[\s\S]*?<\/nav>\n/g),
  footer: without(/<footer[\s\S]*?<\/footer>\n/),
  "search's script": without(/<template[\s\S]*?<\/template>\n/),
  "other names of places": without(/<span id="[^"]*"><\/span>/g),
  "§ of each section": without(/<a class="permalink"[^>]*>§<\/a>/g),
  "of it, its name": (html) => html.replace(/(<a class="permalink"[^>]*?) aria-label="[^"]*"/g, "$1"),
  "section, its id and head": without(/<\/?section[^>]*>|<div class="head">|<\/div>(?=\n)/g),
  "colours of code": (html) =>
    html.replace(/<pre[\s\S]*?<\/pre>/g, (pre) => pre.replace(/<\/?span[^>]*>/g, "")),
  "classes, all of them": without(/ class="[^"]*"/g),
  "names for those who listen, all of them": without(/ aria-[a-z]+="[^"]*"/g),
  "line ends between tags": (html) => html.replace(/>\n+</g, "><"),
};

function without(pattern) {
  return (html) => html.replace(pattern, "");
}

export const compressed = (text) => gzipSync(text).length;

/** Of each talk's own page; `highlight` gives the lines of a code as the site colours them. */
export function readTalkPages(output, highlight) {
  const bare = new MarkdownIt({ html: true });
  const coloured = new MarkdownIt({
    html: true,
    highlight: (code, language) => highlight(code.replace(/\n$/, ""), language)?.join("\n") ?? "",
  });
  return walk(output)
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({ file, html: readFileSync(file, "utf8") }))
    .filter(({ html }) => html.includes('<article class="talk"') && html.includes('type="text/markdown"'))
    .map(({ file, html }) => {
      const text = readFileSync(file.replace(/\.html$/, ".md"), "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
      return {
        ...{ name: path.relative(output, file), html, bytes: compressed(html) },
        ...{ bare: compressed(bare.render(text)), coloured: compressed(coloured.render(text)) },
      };
    });
}

/** The languages that the code of a site's talks is written in. */
export function languagesOf(output) {
  const texts = walk(output)
    .filter((file) => file.endsWith(".md"))
    .map((file) => readFileSync(file, "utf8"));
  return texts.flatMap((text) => [...text.matchAll(/^\s*[`~]{3,}\s*([\w+#-]+)/gm)].map(([, name]) => name));
}

/** By name, how much less each page weighs without the piece. */
export function weighPieces(pages) {
  return Object.entries(PIECES).map(([name, cut]) => {
    return [name, pages.map(({ html, bytes }) => bytes - compressed(cut(html)))];
  });
}

/** `share` of the numbers are no larger. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))];
}
