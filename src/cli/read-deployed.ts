/** The addresses of the site that is out there, where a run is asked to compare with it. */
import type { LoadOptions } from "../handbook/load-options.ts";
import { PublishedSiteError, readPublishedSite } from "../io/published-site.ts";
import { BuildFailure } from "./build-failure.ts";
import type { Flags } from "./parse-arguments.ts";

type Deployed = Pick<LoadOptions, "deployed" | "deployedFlag">;

/** A site that cannot be asked stops the run: nobody could tell what it would lose. */
export async function readDeployed({ published }: Flags): Promise<Deployed> {
  if (published === undefined) return {};
  try {
    const anchors = await readPublishedSite(published);
    if (anchors.length === 0) console.error(`${published}: nothing is published there yet.`);
    return { deployed: anchors, deployedFlag: `--published ${published}` };
  } catch (error) {
    if (error instanceof PublishedSiteError) throw new BuildFailure(error.message);
    throw error;
  }
}
