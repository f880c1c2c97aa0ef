/** The site's own style sheet, scripts and icon, named after what they hold: all by one hash, which a page says once. */
import { contentHash } from "../io/content-hash.ts";
import { readIcon, readScript, readStyles, type StyleOptions } from "../io/package-files.ts";
import type { Words } from "../model/words.ts";
import type { OutputFile } from "../outputs/output-file.ts";
import type { SiteAssets } from "../views/page-view.ts";
import { type SpeakingScript, withWords } from "../views/script-words.ts";

export interface BuiltAssets {
  readonly files: readonly OutputFile[];
  readonly addresses: SiteAssets;
}

/** Scripts that say something come in every language of the interface. */
export async function buildAssets(
  allWords: ReadonlyMap<string, Words>,
  styles: StyleOptions = {},
): Promise<BuiltAssets> {
  const [css, icon, theme, page, search] = await Promise.all([
    readStyles(styles),
    readIcon(),
    readScript("theme"),
    readScript("page"),
    readScript("search"),
  ]);
  const said = JSON.stringify([...allWords]);
  const hash = contentHash([css, icon, theme, page, search, said].map(contentHash).join());
  const named = (name: string, extension: string, content: string): OutputFile => {
    return { url: `lectern/${name}.${hash}.${extension}`, content };
  };
  const speaking = (name: SpeakingScript, script: string): ReadonlyMap<string, OutputFile> =>
    new Map(
      [...allWords].map(([lang, words]) => [
        lang,
        named(`${name}.${lang}`, "js", withWords(script, name, words)),
      ]),
    );
  const fixed = {
    style: named("style", "css", css),
    icon: named("icon", "svg", icon),
    theme: named("theme", "js", theme),
  };
  const scripts = { page: speaking("page", page), search: speaking("search", search) };
  return {
    files: [...Object.values(fixed), ...scripts.page.values(), ...scripts.search.values()],
    addresses: {
      style: fixed.style.url,
      icon: fixed.icon.url,
      theme: fixed.theme.url,
      page: addressesOf(scripts.page),
      search: addressesOf(scripts.search),
    },
  };
}

function addressesOf(files: ReadonlyMap<string, OutputFile>): ReadonlyMap<string, string> {
  return new Map([...files].map(([lang, { url }]) => [lang, url]));
}
