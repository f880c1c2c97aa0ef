/** Counts how deep an author's HTML is nested: what ends by itself, as a cell does where the next begins, is never deep. */

const DEEPEST = 100;

/** Tags whose end may be left out; the next of the same group ends the last. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ["p", "p"],
  ["li", "li"],
  ["dt", "dd"],
  ["dd", "dd"],
  ...["colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"].map((tag) => [tag, "cell"] as const),
]);
const SELF_ENDING: ReadonlySet<string> = new Set(GROUPS.values());
/** With these ends all that ends by itself inside; marks such as `<b>` end alone. */
const CONTAINERS: ReadonlySet<string> = new Set(["div", "ul", "ol", "dl", "table", "blockquote", "details"]);

export class OpenElements {
  private open: readonly string[] = [];

  /** False where the element would be too deep; it is not open then. */
  enter(tag: string): boolean {
    const group = GROUPS.get(tag);
    if (group !== undefined) this.endParagraph();
    if (group !== undefined && this.open.at(-1) === group) return true;
    if (this.open.length >= DEEPEST) return false;
    this.open = [...this.open, group ?? tag];
    return true;
  }

  leave(tag: string): void {
    const group = GROUPS.get(tag);
    if (group === undefined) this.close(tag);
    else if (group !== "p") this.endParagraph();
    if (group !== undefined && this.open.at(-1) === group) this.open = this.open.slice(0, -1);
  }

  private endParagraph(): void {
    if (this.open.at(-1) === "p") this.open = this.open.slice(0, -1);
  }

  /** An element that was left open inside may go on behind it, as browsers have it, and counts on. */
  private close(tag: string): void {
    const at = this.open.lastIndexOf(tag);
    if (at === -1) return;
    const inside = this.open.slice(at + 1);
    const left = CONTAINERS.has(tag) ? inside.filter((one) => !SELF_ENDING.has(one)) : inside;
    this.open = [...this.open.slice(0, at), ...left];
  }
}
