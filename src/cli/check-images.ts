/** Refuses options for images that say nothing, or more than they seem to. */
import type { ImageOptions } from "../model/elsewhere-image.ts";
import { BuildFailure } from "./build-failure.ts";

/** Their names are known; a value is anything that somebody wrote. */
export function checkImages(images: { readonly [key in keyof ImageOptions]?: unknown } = {}): void {
  const { hosts = [], keep = false, optimize = true } = images;
  for (const [key, value] of Object.entries({ keep, optimize })) {
    if (typeof value !== "boolean")
      throw new BuildFailure(`images: ${key} is true or false, not "${value}".`);
  }
  if (!Array.isArray(hosts)) throw new BuildFailure('images: hosts is a list: ["img.example.org"].');
  for (const host of hosts) checkHost(host);
}

/** One host a name, as it stands in an address: neither a pattern nor a path. */
function checkHost(host: unknown): void {
  const meant = typeof host === "string" ? hostIn(host) : undefined;
  if (meant === undefined)
    throw new BuildFailure(`images: "${host}" is not a host. Write one such as "img.example.org".`);
  if (meant !== String(host).toLowerCase())
    throw new BuildFailure(`images: "${host}" is more than a host. Write "${meant}".`);
}

function hostIn(text: string): string | undefined {
  try {
    const { host } = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/.test(host) ? host : undefined;
  } catch {
    return undefined;
  }
}
