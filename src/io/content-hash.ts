/** Names files after what they hold, and after what they were made of. */
import { createHash } from "node:crypto";

/** Ten hexadecimal digits. */
export function contentHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 10);
}

/** 32 hexadecimal digits, of all parts and of where each ends. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 32);
}
