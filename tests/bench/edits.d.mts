export type EditKind = "paragraph" | "heading" | "list" | "code" | "title";
export type Dice = (end: number) => number;
export const KINDS: readonly EditKind[];
export function openDice(seed: number): Dice;
export function edit(
  text: string,
  kind: EditKind,
  how: { readonly word: string; readonly below: Dice },
): string | undefined;
