/* Loads a file of the index: a style sheet whose one declaration holds its text, in a root where it styles nothing. */
const FOLDER = new URL(".", document.currentScript.src);

function readFile(name) {
  const host = document.createElement("div");
  host.hidden = true;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(name === "" ? "search.css" : `index/${name}.css`, FOLDER);
  const loaded = new Promise((resolve, reject) => {
    link.onload = () => resolve(unquote(getComputedStyle(host).getPropertyValue("--text")));
    link.onerror = () => reject(new Error(`${link.href} cannot be loaded.`));
  });
  host.attachShadow({ mode: "open" }).append(link);
  document.body.append(host);
  return loaded.finally(() => host.remove());
}

/* What a string of a style sheet stands for. */
function unquote(string) {
  const text = string.trim().slice(1, -1);
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gis, (_, code, sign) =>
    code === undefined ? sign : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
