/** The sections of an outline in reading order. */
interface Nested<Self> {
  readonly children: readonly Self[];
}

export function flattenSections<Section extends Nested<Section>>(
  sections: readonly Section[],
): readonly Section[] {
  return sections.flatMap((section) => [section, ...flattenSections(section.children)]);
}
