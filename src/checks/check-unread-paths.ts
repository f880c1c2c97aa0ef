/** Says what of the content folder is not read, instead of leaving it out without a word. */
import type { Diagnostic } from "../model/diagnostic.ts";
import type { UnreadPath } from "../model/unread-path.ts";

type Said = Pick<Diagnostic, "code" | "message" | "remedy">;

export function checkUnreadPaths(paths: readonly UnreadPath[]): readonly Diagnostic[] {
  return paths.map(({ file, why }) => {
    const place = { severity: "warning", file, line: 1, column: 1 } as const;
    return { ...place, ...SAID[why](file) };
  });
}

const SAID: Readonly<Record<UnreadPath["why"], (file: string) => Said>> = {
  outside: (file) => ({
    code: "path-outside",
    message: `"${file}" is a link that leads out of the content folder, or to something hidden: it is left out.`,
    remedy: "Move what it leads to into the content folder, or remove the link.",
  }),
  nothing: (file) => ({
    code: "path-unread",
    message: `"${file}" is a link to nothing: it is left out.`,
    remedy: "Put there what it leads to, or remove the link.",
  }),
  circle: (file) => ({
    code: "path-unread",
    message: `"${file}" is a link that leads back to itself: it is not followed.`,
    remedy: "Remove the link.",
  }),
  special: (file) => ({
    code: "path-unread",
    message: `"${file}" is a pipe, a socket or a device: it is left out.`,
    remedy: "Put a file in its place, or remove it.",
  }),
};
