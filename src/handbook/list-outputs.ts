/** Every file of the site that is no page. */
import { contentHash } from "../io/content-hash.ts";
import { outputs } from "../outputs/index.ts";
import type { OutputContext, OutputFile } from "../outputs/output-file.ts";
import { pagePolicies } from "../views/policy.ts";
import type { Handbook } from "./load-handbook.ts";

type Printable = Pick<Handbook, "site" | "assets">;

export function listOutputs({ site, assets }: Printable): readonly OutputFile[] {
  const context = outputContext({ site, assets });
  return outputs.flatMap((output) => output(site, context));
}

export function outputContext({ site, assets }: Printable): OutputContext {
  return { assets, policies: pagePolicies(site), hash: contentHash };
}
