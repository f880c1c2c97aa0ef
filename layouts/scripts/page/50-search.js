/* Opens the search, which is loaded when it is first wanted: its script stands in a template, made by the parser. */
(() => {
  const link = document.querySelector("a.search");
  const template = document.getElementById("_search");
  const open = () => {
    const dialog = document.querySelector("lectern-search");
    if (dialog) return dialog.open();
    document.body.append(template.content.cloneNode(true), document.createElement("lectern-search"));
  };
  const openers = document.querySelectorAll("a.search");
  for (const opener of openers) {
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-haspopup", "dialog");
    opener.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open();
    });
    opener.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      open();
    });
  }
  if (link === null) return;
  addEventListener("keydown", (event) => {
    if (
      event.key.toLowerCase() !== "k" ||
      !(event.metaKey || event.ctrlKey) ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    open();
  });
})();
