/* The contents show which section is being read; the address is left alone. */
(() => {
  const NEAR_TOP = 80;
  const links = [...document.querySelectorAll("nav.contents a")];
  const sections = new Map(
    links.map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]),
  );
  sections.delete(null);
  if (sections.size === 0) return;
  const order = [...sections.keys()];
  /* The section at the top of the window, where a link to it lands. */
  const mark = () => {
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const begun = order.filter((section) => section.getBoundingClientRect().top <= NEAR_TOP);
    const current = sections.get(atEnd && scrollY > 0 ? order.at(-1) : begun.at(-1));
    for (const link of links) {
      if (link === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
    const list = current?.closest("nav > :is(details, ol)");
    if (list && list.scrollHeight > list.clientHeight) {
      const below = current.getBoundingClientRect().top - list.getBoundingClientRect().top;
      list.scrollTop += below - list.clientHeight / 2;
    }
  };
  let isWaiting = false;
  addEventListener(
    "scroll",
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        mark();
      });
    },
    { passive: true },
  );
  /* Where one is, is told after the page is there. */
  requestAnimationFrame(() => setTimeout(mark));
})();
