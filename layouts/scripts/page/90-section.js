/* The § of a section is a link to it, and opens a menu beside it: to copy its address, its Markdown, a citation, its code. */
(() => {
  const article = document.querySelector("article");
  const menu = Object.assign(document.createElement("div"), { className: "section-menu", popover: "auto" });
  let opener;
  menu.setAttribute("role", "group");
  const addressOf = (link) => {
    const page = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
    const url = new URL(link.getAttribute("href"), page);
    url.search = "";
    return url.href;
  };
  const fill = (link, section) => {
    const choice = (label, text) =>
      makeButton(label, () => {
        menu.hidePopover();
        copyText(text());
      });
    const title = link.parentElement.querySelector("h2, h3, h4, h5, h6")?.textContent;
    const citation = () => [title, article.dataset.citation, addressOf(link)].filter(Boolean).join(". ");
    const code = [...section.querySelectorAll("pre")].filter((pre) => pre.closest("section") === section);
    menu.setAttribute("aria-label", link.getAttribute("aria-label"));
    menu.replaceChildren(
      choice(words.copyLink, () => addressOf(link)),
      choice(words.copyMarkdown, () => sectionMarkdown(section)),
      choice(words.cite, citation),
      ...code.map((pre, at) =>
        choice(words.copyCode + (code.length === 1 ? "" : ` ${at + 1}`), () => codeText(pre)),
      ),
    );
  };
  const open = (link) => {
    opener = link;
    fill(link, link.closest("section"));
    link.after(menu);
    menu.showPopover();
    const { left, right, bottom } = link.getBoundingClientRect();
    const room = document.documentElement.clientWidth - menu.offsetWidth - 8;
    const start = left > room ? right - menu.offsetWidth : left;
    menu.style.left = `${Math.max(8, Math.min(start, room)) + scrollX}px`;
    menu.style.top = `${bottom + scrollY}px`;
    menu.firstElementChild.focus({ preventScroll: true });
  };
  const permalinkOf = ({ target }) => target.closest?.("article section > .head > a.permalink");
  document.addEventListener("focusin", (event) => permalinkOf(event)?.setAttribute("aria-haspopup", "true"));
  document.addEventListener("click", (event) => {
    const link = permalinkOf(event);
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    /* After the browser has gone to the section. */
    setTimeout(() => open(link));
  });
  menu.addEventListener("beforetoggle", ({ newState }) => {
    if (newState === "closed") opener.focus({ preventScroll: true });
  });
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const items = [...menu.children];
    items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
  });
})();
