/* The switch between light and dark. The choice holds for all pages, and in every tab at once. */
(() => {
  const button = document.querySelector("button.theme");
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const current = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");
  const show = () => button.setAttribute("aria-pressed", String(current() === "dark"));
  const choose = (theme) => {
    root.dataset.theme = theme;
    show();
    try {
      localStorage.setItem("lectern-theme", theme);
    } catch {
      /* It holds for this page, then. */
    }
  };
  show();
  button.addEventListener("click", () => choose(current() === "dark" ? "light" : "dark"));
  dark.addEventListener("change", show);
  addEventListener("storage", ({ key, newValue }) => {
    if (key === "lectern-theme" && newValue) choose(newValue);
  });
})();
