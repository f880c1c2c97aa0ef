/* A reader who comes to the address of a section that has moved goes on to where it stands now. */
(() => {
  const fragmentId = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return location.hash.slice(1);
    }
  };
  const follow = () => {
    const id = fragmentId();
    const notice = id ? document.getElementById(id) : null;
    const page = document.querySelector("article[data-moved]")?.dataset.moved;
    if (notice?.dataset.moved === "") location.replace(notice.querySelector("a").href);
    else if (page && !notice) location.replace(page + location.hash);
  };
  follow();
  addEventListener("hashchange", follow);
})();
