/** What a page shows, as a key: a page whose key is that of the build before is the same to the byte. */
import type { Handbook } from "../handbook/load-handbook.ts";
import { keyOf } from "../io/content-hash.ts";
import type { Section } from "../model/section.ts";
import type { Edition, PlacedTalk, Site } from "../model/site.ts";
import { layoutNameOf } from "../pages/talk-page.ts";
import { editionTalks } from "../site/build-editions.ts";
import { listParts } from "../site/build-parts.ts";
import { listFragments } from "../site/list-fragments.ts";

export interface PageKeys {
  /** Of a talk's own page. Undefined where it cannot be told: drafts are not compared, or the page lists other talks. */
  ofTalk(talk: PlacedTalk): string | undefined;
  ofNotes(talk: PlacedTalk): string | undefined;
  ofEdition(edition: Edition): string | undefined;
  /** Of the page that lists every section. */
  ofSections(): string | undefined;
}

/** The layout that shows one talk and no facts of others but those below. */
const OWN_PAGE = "pages/talk.njk";

type Shown = Pick<Handbook, "site" | "view" | "assets">;

/** `version` stands for the layouts and for all code. */
export function openPageKeys({ site, view, assets }: Shown, version: string): PageKeys {
  const shared = keyOf(version, assets.map(({ url }) => url).join(" "), JSON.stringify(factsOfSite(site)));
  const ofText = (talk: PlacedTalk): string | undefined => {
    if (talk.fingerprint === undefined || view.findings !== undefined) return undefined;
    const { url, lang, changedOn, editUrl, names, root } = talk;
    const own = [url, lang, changedOn, editUrl, [...names], root.id, root.aliases];
    const around = [site.notices.get(url), languagesOf(talk, site), wayOf(talk, site), talk.neighbours];
    const files = filesOf(talk, site);
    return keyOf(shared, talk.fingerprint, JSON.stringify([own, around, files]));
  };
  return {
    ofTalk: (talk) => (layoutNameOf(talk) === OWN_PAGE ? ofText(talk) : undefined),
    ofNotes(talk) {
      const key = ofText(talk);
      return key && `notes ${key}`;
    },
    ofEdition(edition) {
      const { part, isBook } = edition;
      const leads = (isBook ? listParts(part) : [part]).flatMap(({ page }) => page ?? []);
      const keys = [...new Set([...leads, ...editionTalks(edition)])].map(ofText);
      if (keys.includes(undefined)) return undefined;
      return keyOf(shared, edition.url, edition.title, JSON.stringify([site.notices.get(edition.url), keys]));
    },
    ofSections() {
      if (view.findings !== undefined) return undefined;
      return keyOf(shared, JSON.stringify(site.talks.map(({ root }) => root.children.map(titlesOf))));
    },
  };
}

function titlesOf({ id, heading, children }: Section): unknown {
  return [id, heading.text, heading.lang, children.map(titlesOf)];
}

/** Whatever a talk's page may show of others: their addresses, titles and languages, and those of their sections. */
function factsOfSite(site: Site): unknown {
  const { title, lang, baseUrl, parts, taxonomies, editions, marksLanguages, imageHosts } = site;
  return [
    [title, lang, baseUrl, marksLanguages, imageHosts, [...site.imageHostsOf], site.talkCount],
    parts.map((part) => [part.path, part.url, part.title, part.lang]),
    taxonomies.map(({ url, terms }) => [url, terms.map((term) => [term.url, term.name, term.lang])]),
    editions.map(({ url }) => url),
    site.talks.map((talk) => [
      talk.path,
      talk.url,
      talk.title,
      talk.lang,
      talk.notesUrl,
      site.versionsOf(talk.path).map(({ url }) => url),
      [...listFragments(talk)],
    ]),
    site.copiedFiles,
    [...site.keptImages].map(([href, { url }]) => [href, url]),
    [...site.imageSizes],
    [...site.lighterImages].map(([url, forms]) => [url, forms.map((form) => [form.url, form.width])]),
    site.talks.flatMap(({ path, references }) =>
      references.map(({ href }) => site.resolve(path, href)).filter(({ kind }) => kind === "handbook"),
    ),
  ];
}

/** An address that begins with `/` leads to another copied file once a nearer one, which was withheld, is gone. */
function filesOf({ path, references }: PlacedTalk, site: Site): unknown {
  const targets = references.map(({ href }) => site.resolve(path, href));
  return targets.flatMap((target) => (target.kind === "file" ? target.url : []));
}

function languagesOf({ path }: PlacedTalk, site: Site): unknown {
  const versions = site.versionsOf(path).map(({ url, lang }) => [url, lang]);
  const others = site
    .translationsOf(path)
    .map(({ url, lang, title, landings }) => [url, lang, title, [...landings]]);
  return [versions, others];
}

function wayOf({ path }: PlacedTalk, site: Site): unknown {
  return site.stepsOf(path).map(({ course, number, length, previous, next }) => [
    [course.slug, course.url, course.title, course.lang],
    [number, length, previous, next],
  ]);
}
