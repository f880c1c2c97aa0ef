/* The § of a section is a link to it, and opens a menu beside it: to copy its address, its Markdown, a citation, its code,
   and to open its images. */
(() => {
  const article = document.querySelector("article:not(.edition)");
  const menu = Object.assign(document.createElement("div"), { className: "section-menu", popover: "auto" });
  let opener;
  menu.setAttribute("role", "menu");
  const addressOf = (link) => {
    const page = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
    const url = new URL(link.getAttribute("href"), page);
    url.search = "";
    return url.href;
  };
  const copies = (label, text) => makeButton(label, () => copyText(text()));
  const opens = (label, { href }) => Object.assign(document.createElement("a"), { href, textContent: label });
  /* One for each of its own elements of the kind; the number is said where there are several. */
  const forEach = (section, kind, makeItem) => {
    const own = [...section.querySelectorAll(kind)].filter((one) => one.closest("section") === section);
    return own.map((one, at) => makeItem(own.length === 1 ? "" : ` ${at + 1}`, one));
  };
  const fill = (link, section) => {
    const title = link.parentElement.querySelector("h2, h3, h4, h5, h6")?.textContent;
    const citation = () => [title, article.dataset.citation, addressOf(link)].filter(Boolean).join(". ");
    menu.setAttribute("aria-label", link.getAttribute("aria-label"));
    menu.replaceChildren(
      copies(words.copyLink, () => addressOf(link)),
      copies(words.copyMarkdown, () => sectionMarkdown(section)),
      copies(words.cite, citation),
      ...forEach(section, "pre", (at, pre) => copies(words.copyCode + at, () => codeText(pre))),
      ...forEach(section, "a.original", (at, image) => opens(words.openImage + at, image)),
    );
    for (const item of menu.children) {
      item.setAttribute("role", "menuitem");
      item.tabIndex = -1;
    }
  };
  const open = (link) => {
    opener = link;
    fill(link, link.closest("section"));
    link.after(menu);
    menu.showPopover();
    link.setAttribute("aria-expanded", "true");
    const { left, right, bottom } = link.getBoundingClientRect();
    const room = document.documentElement.clientWidth - menu.offsetWidth - 8;
    const start = left > room ? right - menu.offsetWidth : left;
    menu.style.left = `${Math.max(8, Math.min(start, room)) + scrollX}px`;
    menu.style.top = `${bottom + scrollY}px`;
    menu.firstElementChild.focus({ preventScroll: true });
  };
  const PERMALINKS = "article:not(.edition) section > .head > a.permalink";
  const permalinkOf = ({ target }) => target.closest?.(PERMALINKS);
  document.addEventListener("click", (event) => {
    const link = permalinkOf(event);
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    /* After the browser has gone to the section. */
    setTimeout(() => open(link));
  });
  /* What each is, is told after the page is there. */
  requestAnimationFrame(() =>
    setTimeout(() => {
      for (const link of document.querySelectorAll(PERMALINKS)) link.setAttribute("aria-haspopup", "menu");
      for (const image of document.querySelectorAll("a.original")) if (menuLinkOf(image)) image.tabIndex = -1;
    }),
  );
  menu.addEventListener("click", () => menu.hidePopover());
  menu.addEventListener("beforetoggle", ({ newState }) => {
    if (newState !== "closed") return;
    opener.removeAttribute("aria-expanded");
    opener.focus({ preventScroll: true });
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Tab") return menu.hidePopover();
    const items = [...menu.children];
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length).focus();
  });
})();
