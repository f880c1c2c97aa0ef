/* A reader who came by a course (`?course=slug`) goes on in its order: its previous and next replace the handbook's. */
(() => {
  const slug = new URLSearchParams(location.search).get("course");
  const ways = [...document.querySelectorAll("nav.neighbours")];
  if (!ways.some(({ dataset }) => slug && dataset.course === slug)) return;
  for (const way of ways) way.hidden = way.dataset.course !== slug;
})();
