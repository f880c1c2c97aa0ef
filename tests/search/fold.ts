/** Text without what a reader may leave out: capitals, accents, ligatures, typographic apostrophes. */
export function fold(text: string): string {
  return withoutAccents(text).toLowerCase().replaceAll("’", "'");
}

export function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC")
    .replaceAll("œ", "oe")
    .replaceAll("Œ", "OE");
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
