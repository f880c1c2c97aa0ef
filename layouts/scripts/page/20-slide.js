/* `?slide=3`, as some presenters write the address of a slide, leads to what `#3`, `#/3` or `#name` lead to. */
(() => {
  const slide = new URLSearchParams(location.search).get("slide");
  if (!slide || location.hash) return;
  const id = [slide, `/${slide}`].find((name) => document.getElementById(name));
  if (id) location.replace(`#${encodeURIComponent(id)}`);
})();
