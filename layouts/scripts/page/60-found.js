/* A reader who comes from the search (`?q=words`) sees these words marked; the address is left clean. */
(() => {
  const url = new URL(location.href);
  const query = url.searchParams.get("q");
  if (!query) return;
  if (url.protocol.startsWith("http")) {
    url.searchParams.delete("q");
    history.replaceState(history.state, "", url);
  }
  if (!globalThis.Highlight) return;
  const words = new Set(foldText(query).split(/\s+/));
  const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const ranges = [];
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    if (node.parentElement.closest("nav")) continue;
    for (const { index, 0: word } of node.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      if (!words.has(foldText(word))) continue;
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      ranges.push(range);
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
})();
