/** Where a talk's file is edited: on the host of its repository, or wherever the project says. */
import type { SourcePath } from "../model/brands.ts";

export interface EditOptions {
  /** Address of the repository, such as `https://github.com/me/talks`. */
  readonly repository?: string;
  /** @default "main" */
  readonly branch?: string;
  /** Address of the page that edits a file, with `{path}` in it, and `{branch}` where it is wanted. */
  readonly editUrl?: string;
  /** The content folder as the repository names it; empty for the root. */
  readonly folderInRepository?: string;
}

/** What follows the repository's address on the hosts that edit in the browser. */
const EDITORS: readonly (readonly [host: RegExp, way: string])[] = [
  [/(^|\.)github\./, "/edit/{branch}/{path}"],
  [/(^|\.)gitlab\./, "/-/edit/{branch}/{path}"],
  [/(^|\.)bitbucket\./, "/src/{branch}/{path}?mode=edit&at={branch}"],
  [/(^|\.)(codeberg|gitea|forgejo)\./, "/_edit/{branch}/{path}"],
];

/** Undefined where the options name no such page. */
export function editUrl(file: SourcePath, options: EditOptions): string | undefined {
  const template = findTemplate(options);
  if (template === undefined) return undefined;
  const { branch = "main", folderInRepository = "" } = options;
  const path = folderInRepository === "" ? file : `${folderInRepository}/${file}`;
  const words = { path: encodeSegments(path), branch: encodeSegments(branch) };
  return template.replace(/\{(path|branch)\}/g, (_, name: "path" | "branch") => words[name]);
}

function findTemplate({ repository, editUrl: template }: EditOptions): string | undefined {
  if (template !== undefined) return isWebAddress(template) ? template : undefined;
  if (repository === undefined || !isWebAddress(repository)) return undefined;
  const host = new URL(repository).hostname;
  const way = EDITORS.find(([known]) => known.test(host))?.[1];
  return way && repository.replace(/\/*$/, "").replace(/\.git$/, "") + way;
}

/** What an author should write instead; undefined where the options can be followed. */
export function editFault({ repository, editUrl: template }: EditOptions): string | undefined {
  if (template !== undefined && !(isWebAddress(template) && template.includes("{path}")))
    return `editUrl wants an address with {path} in it, not "${template}".`;
  if (template !== undefined || repository === undefined) return undefined;
  if (!isWebAddress(repository))
    return `repository wants an address like https://github.com/me/talks, not "${repository}".`;
  if (findTemplate({ repository }) !== undefined) return undefined;
  return `How ${new URL(repository).hostname} edits a file is not known. Set editUrl, with {path} in it.`;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

function encodeSegments(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
