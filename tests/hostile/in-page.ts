/** What runs in a page that is looked at: it notes every call that a payload makes, and touches every element. */

/** Runs before anything else of the page. */
export function watchPage(): void {
  const say = console.debug.bind(console);
  const note =
    (what: string) =>
    (...values: unknown[]): undefined => {
      say(`acted: ${what} ${values.map((value) => String(value)).join(" ")}`);
    };
  Object.assign(globalThis, { __x: note("script") });
  for (const name of ["alert", "confirm", "prompt", "print", "open"])
    Object.assign(globalThis, { [name]: note(`script calls ${name}`) });
  // A link that any page may have is not followed, nor one that no browser can read; one that runs code is.
  addEventListener(
    "click",
    (event) => {
      const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
      if (link instanceof HTMLAnchorElement && /^(?:https?|mailto|tel)?:$/.test(link.protocol))
        event.preventDefault();
    },
    true,
  );
}

/**
 * What a reader's pointer, keyboard and browser would do: every handler that an element has is called, and every
 * control is used but links that any page may have, which are not followed anyhow.
 */
export function touchAll(): number {
  const controls =
    "a, area, button, input, select, textarea, summary, label, [tabindex], [contenteditable], [accesskey]";
  let touched = 0;
  for (const element of document.querySelectorAll<HTMLElement>("*")) {
    for (const { localName } of [...element.attributes])
      if (localName.startsWith("on")) element.dispatchEvent(new Event(localName.slice(2)));
    const isPlain = element instanceof HTMLAnchorElement && /^https?:$/.test(element.protocol);
    if (isPlain || !element.matches(controls)) continue;
    element.focus?.({ preventScroll: true });
    if (element.click) element.click();
    else element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    touched += 1;
  }
  return touched;
}
