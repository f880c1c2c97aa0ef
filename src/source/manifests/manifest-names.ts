/** What a manifest's own path tells about its course. */

/** File names that say what the file is, and nothing about the course. */
const PLAIN = /(?:^|\/)(?:course|mkdocs|slides)$/i;

/** The folder that its paths count from; empty at the root. */
export function folderOfFile(path: string): string {
  const end = path.lastIndexOf("/");
  return end === -1 ? "" : path.slice(0, end);
}

/** `k8s/two-days.course.yml` → `k8s/two-days`; `k8s/course.yml` → `k8s`. */
export function courseName(path: string): string {
  const stem = path.replace(/\.[^./]+$/, "").replace(/\.course$/i, "");
  return stem.replace(PLAIN, "") || stem;
}
