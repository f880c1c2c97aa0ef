/** Sites that many tests read: each is built when it is first asked for, and once. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Outcome, PressRoom } from "./press-room.ts";

export interface SiteRequest {
  /** Absolute folder of the talks, or the talks themselves by path. */
  readonly source: string | Readonly<Record<string, string>>;
  readonly flags: readonly string[];
}

export interface SiteAnswer {
  /** Absolute folder of the site. */
  readonly output: string;
  readonly outcome: Outcome;
}

/** `folder` is where they are written. */
export function openSharedSites({ run }: PressRoom, folder: string) {
  const sites = new Map<string, Promise<SiteAnswer>>();
  return {
    ask(request: SiteRequest): Promise<SiteAnswer> {
      const key = JSON.stringify(request);
      const site = sites.get(key) ?? build(request, path.join(folder, String(sites.size)));
      sites.set(key, site);
      return site;
    },
    clear: () => sites.clear(),
  };

  async function build({ source, flags }: SiteRequest, home: string): Promise<SiteAnswer> {
    const [content, output, cache] = ["content", "site", "cache"].map((name) => path.join(home, name)) as [
      string,
      string,
      string,
    ];
    for (const [name, text] of Object.entries(typeof source === "string" ? {} : source)) {
      await mkdir(path.dirname(path.join(content, name)), { recursive: true });
      await writeFile(path.join(content, name), text);
    }
    await mkdir(home, { recursive: true });
    const talks = typeof source === "string" ? source : content;
    const args = ["build", talks, "--output", output, "--cache", cache, "--frozen", ...flags];
    return { output, outcome: await run({ args, cwd: home, env: { CI: "" } }) };
  }
}
