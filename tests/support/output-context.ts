/** What outputs are given, for tests: hashes are easy to foretell. */
import type { OutputContext } from "../../src/outputs/output-file.ts";
import { pagePolicies } from "../../src/views/policy.ts";

export function outputContext(given: Partial<OutputContext> = {}): OutputContext {
  return {
    assets: [],
    policies: pagePolicies({ imageHostsOf: new Map() }),
    hash: easyHash,
    ...given,
  };
}

function easyHash(content: string): string {
  let sum = 7;
  for (const char of content) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 0x10_0000_0000;
  return sum.toString(16).padStart(10, "0");
}
