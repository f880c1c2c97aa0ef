/* A table that fits is no stop on the way by keyboard, and no group of its own; one that is too wide is scrolled by arrows. */
(() => {
  const boxes = document.querySelectorAll(".table[tabindex]");
  const label = boxes[0]?.ariaLabel;
  const names = { tabindex: "0", role: "group", "aria-label": label };
  const observer = new ResizeObserver((seen) => {
    for (const { target: box } of seen) {
      const scrolls = box.scrollWidth > box.clientWidth;
      for (const [name, value] of Object.entries(names))
        scrolls ? box.setAttribute(name, value) : box.removeAttribute(name);
    }
  });
  for (const box of boxes) observer.observe(box);
})();
