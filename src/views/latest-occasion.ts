/** When a talk was last given, of all the times that its author names. */
import type { FrontMatter, Occasion } from "../model/front-matter.ts";

export function latestOccasion({ given }: FrontMatter): Occasion | undefined {
  return [...given].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1))[0];
}
