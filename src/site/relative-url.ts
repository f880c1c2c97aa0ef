/** Links are relative, so that one build works at a domain's root, in a folder and from a disk. */

/** The way from the page at `from` to `to`, both relative to the site's root; `to` may carry a fragment. */
export function relativeUrl(from: string, to: string): string {
  const [path = "", fragment] = splitFragment(to);
  if (path === from) return fragment === undefined ? encodePath(lastOf(path)) : `#${fragment}`;
  const [base, target] = [from.split("/").slice(0, -1), path.split("/")];
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared += 1;
  const way = [...base.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
  return encodePath(way) + (fragment === undefined ? "" : `#${fragment}`);
}

function splitFragment(url: string): [string, string | undefined] {
  const at = url.indexOf("#");
  return at === -1 ? [url, undefined] : [url.slice(0, at), url.slice(at + 1)];
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A first segment with a colon would read as a scheme. */
function encodePath(path: string): string {
  return encodeURI(path)
    .replace(/[?#]/g, encodeURIComponent)
    .replace(/^([^/]*):/, "./$1:");
}
