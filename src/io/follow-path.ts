/** What a path of the content folder leads to, once every symbolic link is followed; nothing is opened for it. */
import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { UnreadPath } from "../model/unread-path.ts";
import { errorCode } from "./error-code.ts";

export type FollowedPath =
  | { readonly kind: "file" | "folder" /** Absolute. */; readonly real: string }
  | { readonly kind: "unread"; readonly why: UnreadPath["why"] };

/** `realRoot` is the real path of the folder that `place`, absolute too, must not lead out of. */
export function followPath(realRoot: string, place: string): FollowedPath {
  try {
    const real = realpathSync(place);
    if (!isInside(realRoot, real) || hasHiddenPart(realRoot, real)) return { kind: "unread", why: "outside" };
    const target = statSync(real);
    if (target.isDirectory())
      return isAbove(real, place) ? { kind: "unread", why: "circle" } : { kind: "folder", real };
    return target.isFile() ? { kind: "file", real } : { kind: "unread", why: "special" };
  } catch (error) {
    const isCircle = errorCode(error) === "ELOOP";
    return { kind: "unread", why: isCircle ? "circle" : "nothing" };
  }
}

/** Whether the folder holds the very link that leads to it. */
function isAbove(real: string, place: string): boolean {
  return isInside(real, realpathSync(path.dirname(place)));
}

export function isLeftOut(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

export function isInside(root: string, target: string): boolean {
  const relative = path.relative(root, target);
  return (
    relative === "" ||
    (!relative.startsWith(`..${path.sep}`) && relative !== ".." && !path.isAbsolute(relative))
  );
}

function hasHiddenPart(root: string, target: string): boolean {
  return path.relative(root, target).split(path.sep).some(isLeftOut);
}
