/** Paths within a folder, with `/` between their segments. */

/** `address` from the folder `start`; a leading `/` counts from the root. Undefined where the path leaves the root. */
export function joinPath(start: string, address: string): string | undefined {
  const segments = address.startsWith("/") ? [] : start.split("/").filter(Boolean);
  for (const segment of address.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join("/");
}
