/** Which other hosts each page shows images of: its policy names these and no more. */
import type Token from "markdown-it/lib/token.mjs";
import type { Section, TalkRoot } from "../model/section.ts";
import type { PlacedTalk } from "../model/site.ts";
import { showImage } from "./show-image.ts";

/** Pages that show none are left out. */
export function listImageHosts(
  talks: readonly PlacedTalk[],
  imageHosts: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  if (imageHosts.length === 0) return new Map();
  const pages = talks.flatMap(({ url, root, notesUrl, handout }): [string, TalkRoot][] =>
    notesUrl && handout
      ? [
          [url, root],
          [notesUrl, handout],
        ]
      : [[url, root]],
  );
  const found = pages.map(([url, root]) => [url, hostsOf(root, imageHosts)] as const);
  return new Map(found.filter(([, hosts]) => hosts.length > 0));
}

function hostsOf(root: TalkRoot, imageHosts: readonly string[]): readonly string[] {
  const hosts = tokensOf(root)
    .flatMap(listSources)
    .flatMap((src) => {
      const shown = showImage(src, { imageHosts, keptImages: new Map() });
      return shown?.kind === "there" ? [shown.host] : [];
    });
  return [...new Set(hosts)].sort();
}

/** All that the page of a section prints. */
function tokensOf({ heading, body, footnotes, children }: TalkRoot | Section): readonly Token[] {
  return [
    ...(heading?.inline ?? []),
    ...body,
    ...footnotes.flatMap((footnote) => footnote.body),
    ...children.flatMap(tokensOf),
  ];
}

/** What an image holds is its text, and shows no image. */
function listSources(token: Token): readonly string[] {
  if (token.type === "image") return [token.attrGet("src") ?? ""];
  return (token.children ?? []).flatMap(listSources);
}
