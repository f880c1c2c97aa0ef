/** Where the git repository that holds a folder begins. Git itself is not asked. */
import { existsSync } from "node:fs";
import path from "node:path";

/** The folder that has `.git`; `folder` is absolute. */
export function findGitRoot(folder: string): string | undefined {
  if (stands(path.join(folder, ".git"))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : findGitRoot(parent);
}

/** Where nothing above the talks may be read, asking throws in Node 20. */
function stands(place: string): boolean {
  try {
    return existsSync(place);
  } catch {
    return false;
  }
}

/** The content folder as its repository names it; where git's folder did not come along, counted from the working directory. */
export function folderInRepository(content: string): string {
  const root = findGitRoot(content) ?? process.cwd();
  const relative = path.relative(root, content).split(path.sep).join("/");
  return relative.startsWith("..") || path.isAbsolute(relative) ? "" : relative;
}
