/** Takes what is not for this build's audience out of a talk whose ids are given, so that ids are the same in all builds. */
import type Token from "markdown-it/lib/token.mjs";
import type { Continuation } from "../model/section.ts";
import type { WrittenFootnote, WrittenRoot, WrittenSection } from "../model/written.ts";
import type { ContinuationMeta } from "./fold-sections.ts";
import { placeFootnotes } from "./lift-footnotes.ts";

/** The audience for which solutions are. */
export const SOLUTIONS = "solutions";

export interface LeaveOutOptions {
  /** Undefined: every audience. */
  readonly audiences?: readonly string[];
}

/** `footnotes` are all that the talk has, in the order of their numbers. */
export function leaveOut(
  root: WrittenRoot,
  footnotes: readonly WrittenFootnote[],
  options: LeaveOutOptions,
): WrittenRoot {
  const own = keepVisible(root, options);
  const children = root.children.map((child) => leaveOutSection(child, options));
  const lifted = children.flatMap(({ orphans }) => orphans);
  const visible = {
    ...root,
    ...own,
    heading: root.heading?.slide?.isLeftOut ? undefined : root.heading,
    body: [...own.body, ...lifted],
    children: children.flatMap(({ sections }) => sections),
  };
  return footnotes.length === 0 ? visible : placeFootnotes(visible, footnotes);
}

interface Kept {
  /** The section, or what is left of it: those under it that have another slide. */
  readonly sections: readonly WrittenSection[];
  /** Text that stays although its heading is left out: it goes on with the section before. */
  readonly orphans: readonly Token[];
}

function leaveOutSection(section: WrittenSection, options: LeaveOutOptions): Kept {
  const own = keepVisible(section, options);
  const below = section.children.map((child) => leaveOutSection(child, options));
  const children = below.flatMap(({ sections }) => sections);
  const orphans = below.flatMap((kept) => kept.orphans);
  const staysNamed =
    !section.heading.slide?.isLeftOut || own.body.some(({ meta }) => meta?.repeatsHeading === true);
  if (!staysNamed)
    return {
      sections: children.map(raise),
      orphans: [...own.body.filter(({ type }) => type !== "continuation"), ...orphans],
    };
  return { sections: [{ ...section, ...own, body: [...own.body, ...orphans], children }], orphans: [] };
}

/** No level is skipped where the section above is left out. */
function raise(section: WrittenSection): WrittenSection {
  return { ...section, level: Math.max(2, section.level - 1), children: section.children.map(raise) };
}

function keepVisible(
  { heading, body, continuations }: WrittenSection | WrittenRoot,
  options: LeaveOutOptions,
): Pick<WrittenSection, "body" | "continuations"> {
  const visible = visibleTokens(body, { ...options, startsLeftOut: heading?.slide?.isLeftOut });
  if (visible.length === body.length) return { body, continuations };
  const kept = visible.filter(({ type }) => type === "continuation");
  const own = kept.map(({ meta }) => continuations[(meta as ContinuationMeta).index] as Continuation);
  kept.forEach((token, index) => {
    token.meta = { ...token.meta, index };
  });
  return { body: visible, continuations: own };
}

/** The tokens of slides and containers that the audience may see. */
export function visibleTokens(
  tokens: readonly Token[],
  { audiences, startsLeftOut = false }: LeaveOutOptions & { readonly startsLeftOut?: boolean },
): readonly Token[] {
  const hidesSolutions = audiences !== undefined && !audiences.includes(SOLUTIONS);
  let isLeftOut = startsLeftOut;
  let solutionLevel: number | undefined;
  return tokens.filter((token) => {
    if (token.type === "slide_break") isLeftOut = token.meta.isLeftOut;
    if (token.type === "footnote_block_open") isLeftOut = false;
    if (token.type === "continuation")
      isLeftOut = (token.meta as ContinuationMeta).slide?.isLeftOut ?? isLeftOut;
    if (hidesSolutions && solutionLevel === undefined && isSolution(token) && token.nesting === 1)
      solutionLevel = token.level;
    const isVisible = !isLeftOut && solutionLevel === undefined;
    if (isSolution(token) && token.nesting === -1 && token.level === solutionLevel) solutionLevel = undefined;
    return isVisible;
  });
}

function isSolution({ type, meta }: Token): boolean {
  return (type === "container_open" || type === "container_close") && meta?.kind === "solution";
}
