/** Finds the images that a reader waits for, and that no build makes lighter. */
import type { Diagnostic } from "../model/diagnostic.ts";
import type { PlacedTalk, Site } from "../model/site.ts";
import { openLocator } from "./locate-reference.ts";

/** Bytes; a second on a slow line of a phone. */
const HEAVY = 300_000;

const REMEDIES: readonly (readonly [name: RegExp, remedy: string])[] = [
  [/\.svg$/i, "Let a tool such as svgo take out what is not drawn, or photographs that are in it."],
  [/\.gif$/i, "If it moves, link to a video of it, which weighs a tenth; if it does not, save it as a PNG."],
];
const RASTER =
  "Install sharp beside Lectern, and builds make lighter forms of it; or save it 1,472 pixels wide.";

export interface ImageWeights {
  /** Bytes, by address. */
  readonly weights: ReadonlyMap<string, number>;
  /** Whether builds make lighter forms of photographs and screenshots. */
  readonly areLightened: boolean;
}

export function checkImageWeight(site: Site, { weights, areLightened }: ImageWeights): readonly Diagnostic[] {
  const heavy = new Map(
    [...weights].filter(([url, bytes]) => bytes > HEAVY && !(areLightened && remedyFor(url) === RASTER)),
  );
  return heavy.size === 0 ? [] : site.talks.flatMap((talk) => checkTalk(talk, site, heavy));
}

/** Each image once a talk, where it is first shown. */
function checkTalk(
  talk: PlacedTalk,
  { resolve }: Site,
  heavy: ReadonlyMap<string, number>,
): readonly Diagnostic[] {
  const lines = talk.file.text.split("\n");
  const locate = openLocator(lines);
  const told = new Set<string>();
  return talk.references.flatMap((reference): Diagnostic[] => {
    const target = reference.kind === "image" ? resolve(talk.path, reference.href) : undefined;
    const url = target?.kind === "file" ? target.url : "";
    const bytes = heavy.get(url);
    if (bytes === undefined || told.has(url)) return [];
    told.add(url);
    const place = locate(reference);
    return [
      {
        code: "image-heavy",
        severity: "advice",
        file: talk.path,
        ...place,
        excerpt: lines[place.line - 1] ?? "",
        message: `"${reference.href}" weighs ${weightOf(bytes)}.`,
        remedy: remedyFor(url),
      },
    ];
  });
}

function remedyFor(url: string): string {
  return REMEDIES.find(([name]) => name.test(url))?.[1] ?? RASTER;
}

function weightOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
