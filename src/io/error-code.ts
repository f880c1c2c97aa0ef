/** What the system, or Node, calls an error: `ENOENT`, `EPIPE`. Undefined where it has no such name. Source: errno(3). */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
