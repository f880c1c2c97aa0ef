/** Signs for the names of a page until these are given: they depend on every other talk, and nothing else in one does. */
import { type NameSign, nameSign } from "../model/blank.ts";

/** Outlines are counted in reading order, the root is 0. */
export const signs = {
  id: (outline: number): NameSign => nameSign(`s${outline}`),
  aliases: (outline: number): NameSign => nameSign(`a${outline}`),
  continuation: (outline: number, at: number): NameSign => nameSign(`c${outline}.${at}`),
  continuationAliases: (outline: number, at: number): NameSign => nameSign(`b${outline}.${at}`),
  nested: (outline: number, at: number): NameSign => nameSign(`n${outline}.${at}`),
};

interface Nested<Self> {
  readonly children: readonly Self[];
}

/** An outline and all below it, in reading order. */
export function listOutlines<Own extends Nested<Own>>(root: Own): readonly Own[] {
  return [root, ...root.children.flatMap(listOutlines)];
}
