import { expect, test } from "vitest";
import { decodeAddress } from "../../src/text/decode-address.ts";

test("an address is shown as people write it, and one that is no address stays as it is", () => {
  expect(decodeAddress("e%CC%81te%CC%81%202.png")).toBe("été 2.png");
  expect(decodeAddress("100%.png")).toBe("100%.png");
});
