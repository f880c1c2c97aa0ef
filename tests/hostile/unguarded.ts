/** The same talks with every guard taken away: what the generator and the witness must find, or they find nothing. */
import MarkdownIt from "markdown-it";
import { type HostileTalk, type PrintedPage, textOfTalk } from "./hostile-site.ts";
import type { Payload } from "./payloads.ts";

const md = new MarkdownIt({ html: true, linkify: true });
md.validateLink = () => true;
md.normalizeLink = (address) => address;

/** HTML as it comes, any link, fields put into the page as they are. */
export function printUnguarded(talk: HostileTalk): PrintedPage {
  const body = textOfTalk(talk).replace(/^---\n[\s\S]*?\n---\n/, "");
  const fields = talk.cases
    .filter(({ place }) => place.startsWith("head: "))
    .map(({ text, place }) => `<p title="${text}"><a href="${text}">${place}</a>${text}</p>`);
  return page(`${fields.join("\n")}\n${md.render(body)}`);
}

/** One payload alone. */
export function printAlone({ text, kind, number }: Payload): PrintedPage {
  return { ...page(md.render(kind === "address" ? `[x](<${text}>)` : text)), url: `${number}.html` };
}

function page(body: string): PrintedPage {
  return {
    url: "unguarded.html",
    html: `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`,
  };
}
