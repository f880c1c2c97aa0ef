/** What a page is like to reach: by a finger, by keyboard, enlarged, with other spacing. Each function runs in the page. */

/** What can be pointed at and is smaller than 24 pixels either way, links within a sentence apart (WCAG 2.5.8). */
export function listSmallTargets(): string[] {
  const isInSentence = (target: Element): boolean =>
    getComputedStyle(target).display === "inline" &&
    target.matches("main :is(p, li, dd, td, th, figcaption, summary, h2, h3, h4, h5, h6) a") &&
    !target.closest(
      "nav, .meta, .given, .programme, .index, .part-section > .head, .edition-contents, .talk-head",
    );
  return [...document.querySelectorAll("a[href], button, summary, input, [tabindex]:not(main)")]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches(".skip"))
    .filter((target) => !isInSentence(target))
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => Math.min(box.width, box.height) < 24 - 0.01)
    .map(({ target, box }) => `${target.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`);
}

/** The stops of each section of a talk that its author did not write; what has to be scrolled apart. */
export function listStopsOfSections(): { readonly id: string; readonly stops: readonly string[] }[] {
  const WRITTEN =
    ":is(p, li, dd, td, th, figcaption, figure, summary, div, span) a[href]:not(.permalink, .original), a.card, summary";
  return [...document.querySelectorAll("main section:has(> .head > .permalink)")].map((section) => ({
    id: section.id,
    stops: [...section.querySelectorAll<HTMLElement>("a[href], button, summary, input, [tabindex]")]
      .filter(({ tabIndex }) => tabIndex >= 0)
      .filter((stop) => stop.closest("section") === section && !stop.matches(WRITTEN))
      .filter((stop) => !(stop.matches(".table") && stop.scrollWidth > stop.clientWidth))
      .map((stop) => stop.className || stop.tagName),
  }));
}

/** Stops at which the focus does not show, or that lie under something else or outside the window. */
export function listHiddenStops(): string[] {
  const stops = [
    ...document.querySelectorAll<HTMLElement>("a[href], button, summary, input, [tabindex='0']"),
  ].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility({ visibilityProperty: true }));
  return stops.flatMap((stop) => {
    stop.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(stop);
    const [box] = stop.getClientRects();
    if (document.activeElement !== stop || !box) return [`${stop.outerHTML.slice(0, 80)} takes no focus`];
    const at = document.elementFromPoint(
      Math.max(1, Math.min(innerWidth - 2, box.x + box.width / 2)),
      box.y + box.height / 2,
    );
    const isSeen = at !== null && (stop.contains(at) || at.contains(stop));
    const isMarked = stop.matches(":focus-visible") && outlineStyle !== "none" && outlineWidth !== "0px";
    return [
      ...(isSeen ? [] : [`${stop.outerHTML.slice(0, 80)} lies under ${at?.outerHTML.slice(0, 60)}`]),
      ...(isMarked ? [] : [`${stop.outerHTML.slice(0, 80)} does not show its focus`]),
    ];
  });
}

/** What makes the page scroll sideways, or loses words that do not fit: what scrolls by itself apart. */
export function listOverflows(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const cut = [...document.querySelectorAll<HTMLElement>("body *")]
    .filter(
      (one) => /hidden|clip/.test(getComputedStyle(one).overflow) && !one.matches(".skip, .status, .slide"),
    )
    .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
  return [
    ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : []),
    ...cut.map((one) => `cut: ${one.outerHTML.slice(0, 80)}`),
  ];
}

/** Keys that the page takes for itself, wherever the focus is: `Control+k`, `ArrowDown at <…>`. */
export function listTakenKeys(): string[] {
  const named =
    "Enter Escape Tab Backspace Delete Insert Home End PageUp PageDown ArrowUp ArrowDown ArrowLeft ArrowRight F1 F3 F5 F6 F7 F11";
  const printable = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
  const places = [document.body, ...document.querySelectorAll("main, summary, a, button, .table, article")];
  const taken = new Set<string>();
  const press = (place: Element, key: string, modifiers: KeyboardEventInit): void => {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...modifiers });
    if (place.dispatchEvent(event)) return;
    const held = Object.keys(modifiers).map((name) => name.replace("Key", ""));
    taken.add([...held, key].join("+") + (place === document.body ? "" : ` at ${place.className}`));
  };
  for (const place of places) {
    for (const key of [...named.split(" "), ...printable]) {
      press(place, key, {});
      press(place, key, { altKey: true });
      press(place, key, { shiftKey: true });
    }
  }
  for (const key of [...named.split(" "), ...printable]) {
    press(document.body, key, { ctrlKey: true });
    press(document.body, key, { metaKey: true });
  }
  for (const type of ["wheel", "touchstart", "touchmove", "contextmenu", "selectstart", "copy", "paste"]) {
    if (!document.body.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }))) taken.add(type);
  }
  return [...taken];
}
