/** Makes Lectern's layouts usable from any project: by path for Eleventy, by a loader for Nunjucks. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { layoutsFolder } from "../io/package-files.ts";
import type { EleventyConfig } from "./eleventy-config.ts";

/** The part of a Nunjucks environment that is used here. */
interface NunjucksEnvironment {
  readonly loaders: object[];
}

/**
 * `extends` and `include` find our files. Templates are code: only where it is trusted does a file of the name in the
 * content folder or the working directory, which may be that of the talks, take the place of ours.
 */
export function addLayoutLoader(config: EleventyConfig, { trusted }: { readonly trusted: boolean }): void {
  const loader = {
    cache: {},
    // Eleventy looks here when a template changes.
    pathsToNames: {} as Record<string, string>,
    getSource(name: string): { src: string; path: string; noCache: boolean } | null {
      const file = path.join(layoutsFolder, name);
      if (!existsSync(file)) return null;
      this.pathsToNames[file] = name;
      return { src: readFileSync(file, "utf8"), path: file, noCache: false };
    },
  };
  config.amendLibrary("njk", (environment: NunjucksEnvironment) => {
    if (trusted) environment.loaders.push(loader);
    else environment.loaders.unshift(loader);
  });
}

/** How Eleventy names the layout `pages/….njk`: relative to the project's own folder of layouts. */
export function layoutPath(config: EleventyConfig, name: string): string {
  const { input, includes, layouts } = config.directories;
  const folder = path.resolve(layouts ?? includes ?? input);
  return path.relative(folder, path.join(layoutsFolder, name)).split(path.sep).join("/");
}
