/** What a reader does on a page: changes the theme, opens the menu of a section, searches. Runs in the page. */

/** What did not happen: `the theme does not change`. A page without sections has no menu, and is not asked for one. */
export async function exercise(): Promise<string[]> {
  const until = async (isThere: () => unknown): Promise<boolean> => {
    for (const end = performance.now() + 60_000; performance.now() < end; ) {
      if (isThere()) return true;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return false;
  };
  const find = <Found extends HTMLElement>(selector: string) => document.querySelector<Found>(selector);
  const failed: string[] = [];
  const expectOf = async (what: string, isThere: () => unknown): Promise<void> => {
    if (!(await until(isThere))) failed.push(what);
  };

  const button = find("button.theme");
  const before = button?.ariaPressed;
  button?.click();
  await expectOf("the theme does not change", () => before && button?.ariaPressed !== before);

  const permalink = find("article:not(.edition) section > .head > a.permalink");
  if (permalink) {
    permalink.click();
    await expectOf("the menu does not open", () => document.activeElement?.matches("[role=menuitem]"));
    find(".section-menu")?.hidePopover();
    await expectOf("the menu keeps the focus", () => document.activeElement === permalink);
  }

  find("a.search")?.click();
  await expectOf("the search does not open", () => find("dialog.search[open]"));
  const field = find<HTMLInputElement>("dialog.search input");
  if (!field) return failed;
  field.value = /\p{L}{3,}/u.exec(find("h1")?.textContent ?? "")?.[0] ?? "page";
  field.dispatchEvent(new Event("input"));
  await expectOf(`nothing is said of "${field.value}"`, () => find("dialog.search .count")?.textContent);
  await expectOf(`"${field.value}" is not found`, () => find("dialog.search .found a"));
  return failed;
}
