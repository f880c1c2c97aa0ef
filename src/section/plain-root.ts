/** The sections of a talk as plain values: what is known of them without the tokens that they are written in. */
import type Token from "markdown-it/lib/token.mjs";
import { elementIdOf } from "../markdown/element-id.ts";
import type { ElementId, Section, TalkRoot } from "../model/section.ts";
import type { WrittenRoot, WrittenSection } from "../model/written.ts";
import { plainHeading } from "./outline-facts.ts";

export function plainRoot({ id, heading, aliases, body, continuations, children }: WrittenRoot): TalkRoot {
  return {
    ...{ id, aliases, continuations },
    heading: heading && plainHeading(heading),
    elementIds: listIds(body, heading?.line),
    children: children.map(plainSection),
  };
}

function plainSection({
  id,
  level,
  heading,
  aliases,
  body,
  continuations,
  children,
}: WrittenSection): Section {
  return {
    ...{ id, level, aliases, continuations },
    heading: plainHeading(heading),
    elementIds: listIds(body, heading.line),
    children: children.map(plainSection),
  };
}

function listIds(body: readonly Token[], first = 1): readonly ElementId[] {
  let line = first;
  const within = (token: Token): readonly ElementId[] => {
    if (token.map) line = token.map[0] + 1;
    const id = elementIdOf(token);
    return [...(id === undefined ? [] : [{ id, line }]), ...(token.children ?? []).flatMap(within)];
  };
  return body.flatMap(within);
}
