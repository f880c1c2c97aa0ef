/** Names files after what they hold. */
import { createHash } from "node:crypto";

/** Ten hexadecimal digits. */
export function contentHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 10);
}
