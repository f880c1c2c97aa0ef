import { expect, test } from "vitest";
import { shortHash } from "../../src/text/short-hash.ts";

// From the description of FNV-1a; the last has a zero in front.
test.each([
  ["", "811c9dc5"],
  ["a", "e40c292c"],
  ["foobar", "bf9cf968"],
  ["s0", "0751b736"],
])("%j is %s on every machine", (text, hash) => {
  expect(shortHash(text)).toBe(hash);
});
