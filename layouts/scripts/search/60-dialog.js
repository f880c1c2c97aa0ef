/* The search itself: a dialog with a field, and the sections that are found as links. */
class LecternSearch extends HTMLElement {
  #dialog = make("dialog", { className: "search", ariaLabel: words.search });
  #field = make("input", {
    type: "search",
    ariaLabel: words.search,
    placeholder: words.searchHint,
    autocomplete: "off",
    spellcheck: false,
  });
  #count = make("p", { className: "count", role: "status" });
  #results = make("ul", { className: "found" });
  #index;
  #isSearching = false;

  connectedCallback() {
    const close = make("button", { type: "button", textContent: words.close });
    const head = make("div", { className: "search-head" });
    head.append(this.#field, close);
    this.#dialog.append(head, this.#count, this.#results);
    this.append(this.#dialog);
    close.addEventListener("click", () => this.#dialog.close());
    this.#field.addEventListener("input", () => this.#search());
    this.#dialog.addEventListener("keydown", (event) => this.#walk(event));
    this.#dialog.addEventListener("click", ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
    this.#results.addEventListener("click", ({ target }) => {
      if (target.closest("a")) this.#dialog.close();
    });
    this.open();
  }

  open() {
    this.#dialog.showModal();
    this.#field.select();
    this.#load().catch(() => this.#say(words.searchFailed));
  }

  #load() {
    this.#index ??= openIndex(readFile).catch((error) => {
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  #say(text) {
    this.#count.textContent = text;
  }

  /* One after the other, and of those that came meanwhile the last: what was typed on is not looked for. */
  async #search() {
    if (this.#isSearching) return;
    this.#isSearching = true;
    let query;
    while (query !== this.#field.value) {
      query = this.#field.value;
      const show = await this.#find(query).catch(() => () => this.#show([], words.searchFailed));
      if (query === this.#field.value) show();
    }
    this.#isSearching = false;
  }

  async #find(query) {
    if (listTerms(query).length === 0) return () => this.#show([], "");
    const { sections, marks } = await findSections(query, await this.#load(), document.documentElement.lang);
    const groups = groupByTalk(sections);
    return () =>
      this.#show(
        groups.map((group) => showTalk(group, marks)),
        countText(groups),
      );
  }

  /* Whoever has gone on to what was found already stays there. */
  #show(items, text) {
    const isAmong = this.#results.contains(document.activeElement);
    this.#results.replaceChildren(...items);
    this.#results.scrollTop = 0;
    if (isAmong) (this.#results.querySelector("a") ?? this.#field).focus();
    this.#say(text);
  }

  /* Up and down go through the field and the results, Escape leads back. */
  #walk(event) {
    /* A field would be emptied first. */
    if (event.key === "Escape") {
      event.preventDefault();
      return this.#dialog.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [this.#field, ...this.#results.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + step];
    if (at === -1 || next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

function countText(groups) {
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  if (count === 0) return words.foundNone;
  return (count === 1 ? words.foundOne : words.foundMany).replace("%n", count);
}

/* A talk with what was found in it; its own page stands for it where the talk itself was found. */
function showTalk(group, marks) {
  const [{ talk }] = group;
  const item = make("li", { lang: talk.lang });
  const where = make("p", { className: "talk-title" });
  where.append(make("b", { textContent: talk.title }), ` ${talk.path.join(" › ")}`);
  const list = make("ul", {});
  list.append(...group.map((section) => showSection(section, marks)));
  item.append(where, list);
  return item;
}

function showSection({ found, talk }, marks) {
  const link = make("a", { href: addressOf(found, talk, marks) });
  const title = make("span", { className: "what" });
  title.append(...markedNodes(found.title || found.trail.at(-1) || talk.title, marks));
  link.append(title);
  if (found.trail.length > 0)
    link.append(" ", make("span", { className: "trail", textContent: found.trail.join(" › ") }));
  const excerpt = make("span", { className: "excerpt" });
  excerpt.append(...markedNodes(cutExcerpt(found.text, marks), marks));
  link.append(excerpt);
  const item = make("li", {});
  item.append(link);
  return item;
}

function markedNodes(text, marks) {
  return markWords(text, marks).map((piece) =>
    piece.marked ? make("mark", { textContent: piece.text }) : document.createTextNode(piece.text),
  );
}

/* With the words that it was found by, so that its page can mark them. */
function addressOf({ id, title, text }, { url }, marks) {
  const address = new URL(`../${url}`, FOLDER);
  const found = markWords(`${title}\n${text}`, marks).filter(({ marked }) => marked);
  const forms = [...new Set(found.map((piece) => foldText(piece.text)))].slice(0, 8);
  if (forms.length > 0) address.searchParams.set("q", forms.join(" "));
  address.hash = id;
  return address.href;
}

customElements.define("lectern-search", LecternSearch);
