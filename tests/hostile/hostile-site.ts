/** A site whose talks hold a payload in every place, and its pages. */
import type { Handbook } from "../../src/handbook/load-handbook.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { DIALECTS, type DialectName } from "../../src/model/deck.ts";
import type { Site } from "../../src/model/site.ts";
import { openLayouts, pagesOf } from "../../src/press/print-pages.ts";
import { decodeFile } from "../../src/source/normalize-text.ts";
import { findingsByPage } from "../../src/views/findings-view.ts";
import type { Random } from "../support/random.ts";
import { siteOf } from "../support/talks.ts";
import { viewContext } from "../support/views.ts";
import { breakIn, CONTEXTS, FIELDS, type Field } from "./contexts.ts";
import { drawPayload, type Payload } from "./payloads.ts";

/** A payload in its place. */
export interface Case extends Payload {
  /** A context of the text, or a field of the head. */
  readonly place: string;
}

export interface HostileTalk {
  readonly dialect: DialectName;
  readonly cases: readonly Case[];
}

export interface PrintedPage {
  /** Relative to the site's root. */
  readonly url: string;
  readonly html: string;
}

export const PLACES: readonly string[] = [
  ...Object.keys(CONTEXTS),
  ...FIELDS.map((field) => `head: ${field}`),
];
/** Every second talk is in no dialect, where most is read. */
const SPOKEN: readonly DialectName[] = [...DIALECTS, ...DIALECTS.map((): DialectName => "plain")];

/** As many talks as the cases fill, each with a case in every place. */
export function drawTalks(random: Random, many: number): readonly HostileTalk[] {
  const talks: HostileTalk[] = [];
  for (let number = 0; number < many; number += PLACES.length) {
    const places = random.shuffle(PLACES).slice(0, many - number);
    const cases = places.map((place, at): Case => ({ ...drawPayload(random, number + at), place }));
    talks.push({ dialect: random.pick(SPOKEN), cases });
  }
  return talks;
}

export const wordOf = ({ number }: Payload): string => `word${number}x`;

export function textOfTalk({ dialect, cases }: HostileTalk): string {
  const body = cases.flatMap((one) => {
    const write = CONTEXTS[one.place];
    return write === undefined ? [] : [write(one.text, wordOf(one), dialect)];
  });
  return `---\n${headOf(cases, dialect)}\n---\n\n${body.join(breakIn(dialect))}\n`;
}

function headOf(cases: readonly Case[], dialect: DialectName): string {
  const all = (field: Field): string[] =>
    cases.filter(({ place }) => place === `head: ${field}`).map(({ text }) => text);
  const keys = (["title", "description", "lang", "date", "licence", "class", "background"] as const).flatMap(
    (field) => all(field).map((text) => [field, text] as const),
  );
  const lists = (["tags", "speakers", "author", "aliases"] as const).flatMap((field) =>
    all(field).length === 0 ? [] : [[field, all(field)] as const],
  );
  const occasion = (["event", "place", "url", "slides"] as const).flatMap((field) =>
    all(field).map((text) => [field, text] as const),
  );
  const given = occasion.length === 0 ? [] : [["given", [Object.fromEntries(occasion)]] as const];
  const head = [...keys, ...lists, ...given, ["dialect", dialect], ["notes", "readers"]] as const;
  // JSON is YAML.
  return head.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join("\n");
}

/** What the system lets a file be called. */
export function pathOfTalk({ cases }: HostileTalk, at: number): string {
  const name = (field: Field): string =>
    (cases.find(({ place }) => place === `head: ${field}`)?.text ?? "")
      .replace(/[/\0]/g, "_")
      .slice(0, 40)
      .replace(/^\./, "_");
  return `${name("folder")}f/${at} ${name("file")}.md`;
}

export function siteOfTalks(talks: readonly HostileTalk[]): Site {
  const files = talks.map((talk, at) => {
    const path = pathOfTalk(talk, at);
    return [path, asRead(path, textOfTalk(talk))] as const;
  });
  // The title of the home page is that of the site, and stands on every page.
  const title = talks[0]?.cases.find(({ place }) => place === "head: title")?.text ?? "Talks";
  const home = asRead("index.md", `---\ntitle: ${JSON.stringify(title)}\n---\n`);
  const all = { ...Object.fromEntries(files), "a.md": "# A\n", "index.md": home };
  return siteOf(all, ["a.png"], { baseUrl: "https://talks.test/" });
}

/** Its bytes, as a file's are decoded. */
function asRead(path: string, text: string): string {
  return decodeFile(sourcePath(path), new TextEncoder().encode(text)).file.text;
}

let current: Handbook;
const layouts = openLayouts(() => current);

/** Every page of the site, with the panel that `dev` shows on it. */
export function printPages(talks: readonly HostileTalk[]): readonly PrintedPage[] {
  const site = siteOfTalks(talks);
  const found = [...site.diagnostics, ...site.talks.flatMap(({ diagnostics }) => diagnostics)];
  const view = { ...viewContext(site), findings: findingsByPage(found, site) };
  current = { site, view } as unknown as Handbook;
  return pagesOf(current, layouts).map(({ url, print }) => ({ url, html: print() }));
}

/** Many pages as one, for a browser opens few large ones sooner than many small. Each has been read by itself before. */
export function joinPages(pages: readonly PrintedPage[], url = "joined.html"): PrintedPage {
  const part = (html: string, tag: string): string =>
    html.slice(html.indexOf(`<${tag}>`) + tag.length + 2, html.lastIndexOf(`</${tag}>`));
  const [heads, bodies] = ["head", "body"].map((tag) => pages.map(({ html }) => part(html, tag)).join("\n"));
  return {
    url,
    html: `<!doctype html>\n<html lang="en">\n<head>${heads}</head>\n<body>${bodies}</body>\n</html>`,
  };
}
