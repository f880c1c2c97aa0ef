/* Whoever goes on in another language goes on at the section that he is at: the one that the address names or, from the bar at the end of the page, the one on the screen. */
(() => {
  const onScreen = () =>
    [...document.querySelectorAll("article section[id]")].findLast(
      (section) => section.getBoundingClientRect().top < innerHeight / 3,
    );
  const aim = ({ currentTarget: link }) => {
    const section = link.closest(".bar")
      ? onScreen()
      : document.querySelector(":target")?.closest("section[id]");
    link.hash = section?.getAttribute(`data-in-${link.hreflang.toLowerCase()}`) ?? section?.id ?? "";
  };
  for (const link of document.querySelectorAll("a.language, .bar a[hreflang]"))
    for (const event of ["pointerenter", "focus", "click"]) link.addEventListener(event, aim);
})();
