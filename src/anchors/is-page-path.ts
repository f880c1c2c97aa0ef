/** Tells whether a page of a site can stand at a path, so that no line of `anchors.lock` makes a file of another kind. */

/** Bytes, as most disks have it. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 1024;

/** Below the site's root, and without a sign that a path or a server's configuration would read otherwise. */
export function isPagePath(page: string): boolean {
  if (!/^[^\s#?"'`\\$;:{}<>|*%~\p{Cc}]+$/u.test(page) || page.length > LONGEST_PATH) return false;
  const segments = page.split("/");
  const folders = segments.slice(0, -1);
  return (
    /\.html?$/i.test(page) &&
    segments.every(isName) &&
    // A page cannot be a folder as well, and Lectern's own folder holds no pages.
    !folders.some((folder) => /\.html?$/i.test(folder)) &&
    folders[0]?.toLowerCase() !== "lectern"
  );
}

/** Neither empty, nor a step to another folder, nor hidden. */
function isName(segment: string): boolean {
  return (
    segment !== "" && !segment.startsWith(".") && new TextEncoder().encode(segment).length <= LONGEST_NAME
  );
}
