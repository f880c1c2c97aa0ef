/** `sections.json`: every section and page of the handbook, by which others check their links to it offline. */
import type { Section } from "../model/section.ts";
import type { PlacedTalk, Site } from "../model/site.ts";
import type { Output } from "./output-file.ts";
import { PUBLISHED_LINES } from "./published-lines.ts";

/** Of `schemas/sections.schema.json`, which ships with Lectern. */
const VERSION = 1;

interface SectionEntry {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly title: string;
  readonly level: number;
  readonly lang?: string;
}

/** In reading order, and without a figure that every edit would change. */
export const sectionsJson: Output = (site) => [
  { url: "sections.json", content: `${JSON.stringify(inventory(site), null, 1)}\n` },
];

function inventory({ title, lang, baseUrl, talks, stubs, notices, publishedLines }: Site) {
  return {
    version: VERSION,
    title,
    lang,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(publishedLines() === "" ? {} : { anchors: PUBLISHED_LINES }),
    pages: talks.map((talk) => ({
      url: talk.url,
      title: talk.title,
      lang: talk.lang,
      sections: listEntries(talk),
      ...movedOf(notices.get(talk.url) ?? []),
    })),
    stubs: stubs.map(({ url, to, notices: own }) => ({
      url,
      ...(to === undefined ? {} : { to }),
      ...movedOf(own),
    })),
  };
}

/** Addresses of the page that lead elsewhere, by id; `null` where the section is gone. */
function movedOf(
  notices: readonly {
    readonly id: string;
    readonly kind: string;
    readonly links: readonly { readonly page: string; readonly id: string }[];
  }[],
) {
  if (notices.length === 0) return {};
  const moved = notices.map(({ id, kind, links: [link] }) => [
    id,
    kind === "moved" && link ? `${link.page}#${link.id}` : null,
  ]);
  return { moved: Object.fromEntries(moved) };
}

function listEntries({ root, lang }: PlacedTalk): readonly SectionEntry[] {
  const entry = ({ id, aliases, level, heading, continuations }: Section): SectionEntry => {
    const names = [...aliases, ...continuations.flatMap((one) => [one.id, ...one.aliases])];
    return {
      id,
      ...(names.length === 0 ? {} : { aliases: names }),
      title: heading.text,
      level,
      ...(heading.lang === undefined || heading.lang === lang ? {} : { lang: heading.lang }),
    };
  };
  const below = (section: Section): readonly SectionEntry[] => [
    entry(section),
    ...section.children.flatMap(below),
  ];
  const own =
    root.id === undefined || root.heading === undefined
      ? []
      : [
          {
            id: root.id,
            ...(root.aliases.length === 0 ? {} : { aliases: root.aliases }),
            title: root.heading.text,
            level: 1,
          },
        ];
  return [...own, ...root.children.flatMap(below)];
}
