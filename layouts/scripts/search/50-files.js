/* Loads a file of the index: from a host as text, from a disk, where nothing else may be read, as a style sheet whose one
   declaration holds it, in a root where it styles nothing. */
const FOLDER = new URL(".", document.currentScript.src);
let reading = Promise.resolve();

function readFile(name) {
  const address = new URL(name === "" ? "search.css" : `index/${name}.css`, FOLDER);
  if (address.protocol !== "file:") return fetchFile(address);
  /* One after the other: each that comes while others are awaited has the whole page styled anew. */
  reading = reading.catch(() => {}).then(() => readSheet(address));
  return reading;
}

async function fetchFile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} cannot be loaded.`);
  const text = await response.text();
  return unquote(text.slice(text.indexOf('"'), text.lastIndexOf('"') + 1));
}

function readSheet(address) {
  const host = document.createElement("div");
  host.hidden = true;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  const loaded = new Promise((resolve, reject) => {
    link.onload = () => resolve(unquote(getComputedStyle(host).getPropertyValue("--text")));
    link.onerror = () => reject(new Error(`${address} cannot be loaded.`));
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
