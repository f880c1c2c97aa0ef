/** The talks before and after each, in reading order: every talk once, in the language of who reads. */
import type { Neighbour, PlacedTalk } from "../model/site.ts";
import { chooseVersion } from "./choose-versions.ts";
import type { TranslationSet } from "./find-translations.ts";

export function linkNeighbours(
  ordered: readonly PlacedTalk[],
  sets: readonly TranslationSet[],
  siteLang: string,
): readonly PlacedTalk[] {
  const setOf = new Map(sets.flatMap((set) => set.map(({ path }) => [path, set] as const)));
  const readable = ordered.filter((talk) => !talk.isPartPage);
  const ways = new Map<string, Way>();
  const wayIn = (lang: string): Way => {
    const known = ways.get(lang) ?? openWay(readable.filter((talk) => isRead(talk, lang)));
    ways.set(lang, known);
    return known;
  };
  const isRead = ({ path }: PlacedTalk, lang: string): boolean => {
    const versions = setOf.get(path);
    return versions === undefined || chooseVersion(versions, lang, siteLang)?.path === path;
  };
  return ordered.map((talk) => {
    if (talk.isPartPage) return talk;
    const { talks, places } = wayIn(talk.lang);
    const at = places.get(talk) ?? -2;
    return { ...talk, neighbours: { previous: neighbour(talks[at - 1]), next: neighbour(talks[at + 1]) } };
  });
}

/** Talks one after the other. */
interface Way {
  readonly talks: readonly PlacedTalk[];
  readonly places: ReadonlyMap<PlacedTalk, number>;
}

function openWay(talks: readonly PlacedTalk[]): Way {
  return { talks, places: new Map(talks.map((talk, at) => [talk, at])) };
}

function neighbour(talk: PlacedTalk | undefined): Neighbour | undefined {
  return talk && { title: talk.title, url: talk.url, lang: talk.lang };
}
