/** Loads the page again when its text has changed, and leaves its reader where they were. Only `dev` serves it. */
(() => {
  const told = new URL(document.currentScript.src).searchParams;
  const KEY = "lectern-place";
  let changes;

  /** Disclosures have no names; on the same page they are told by their order. */
  const disclosures = () => [...document.querySelectorAll("details")];

  const keepPlace = () => {
    const open = disclosures().flatMap((one, at) => (one.open ? [at] : []));
    const place = { page: location.pathname, x: scrollX, y: scrollY, open, length: disclosures().length };
    sessionStorage.setItem(KEY, JSON.stringify(place));
  };

  const findPlace = () => {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const place = kept === null ? undefined : JSON.parse(kept);
    if (place?.page !== location.pathname) return;
    const all = disclosures();
    if (all.length === place.length)
      for (const [at, one] of all.entries()) one.open = place.open.includes(at);
    scrollTo({ left: place.x, top: place.y, behavior: "instant" });
  };

  /** A browser opens few connections to one host: pages that nobody sees have none, and ask when they are seen. */
  const listen = () => {
    changes?.close();
    changes = undefined;
    if (document.hidden) return;
    changes = new EventSource(`${told.get("from")}?${told}`);
    changes.addEventListener("message", () => {
      changes.close();
      keepPlace();
      location.reload();
    });
  };

  findPlace();
  listen();
  addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => changes?.close());
  addEventListener("pageshow", ({ persisted }) => persisted && listen());
})();
