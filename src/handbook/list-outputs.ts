/** Every file of the site that is no page. */
import { contentHash } from "../io/content-hash.ts";
import { outputs } from "../outputs/index.ts";
import type { OutputFile } from "../outputs/output-file.ts";
import { pagePolicies } from "../views/policy.ts";
import type { Handbook } from "./load-handbook.ts";

export function listOutputs({ site, assets }: Pick<Handbook, "site" | "assets">): readonly OutputFile[] {
  const context = { assets, policies: pagePolicies(site), hash: contentHash };
  return outputs.flatMap((output) => output(site, context));
}
