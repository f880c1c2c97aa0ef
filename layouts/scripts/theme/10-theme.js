/* Runs before the page is painted, so that the theme a reader has chosen never flashes. */
try {
  const theme = localStorage.getItem("lectern-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  /* Where nothing may be stored, the system's theme stays. */
}
