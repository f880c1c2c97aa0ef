/** Where `handbook:NAME/page#id` leads: into another handbook that the project names. */
import type { HandbookInventory, OtherHandbook } from "../model/other-handbook.ts";
import type { HandbookTarget } from "../model/site.ts";
import { findNearest } from "../text/find-nearest.ts";

const LINK = /^handbook:([^/#?]*)\/?([^#?]*)(?:#(.*))?$/i;

export function isHandbookLink(href: string): boolean {
  return /^handbook:/i.test(href);
}

export function resolveHandbook(href: string, handbooks: ReadonlyMap<string, OtherHandbook>): HandbookTarget {
  const [, name = "", page = "", fragment = ""] = LINK.exec(href) ?? [];
  const handbook = handbooks.get(name);
  if (handbook === undefined)
    return {
      kind: "handbook",
      fault: { kind: "name", wanted: name, near: findNearest(name, handbooks.keys()) },
    };
  const { url, inventory, reason = "its address is not known" } = handbook;
  if (url === undefined) return { kind: "handbook", fault: { kind: "unread", wanted: name, reason } };
  const wanted = { page: decoded(page), fragment: decoded(fragment) };
  if (inventory !== undefined) return locate(wanted, url, inventory);
  const found = addressAt(url, wanted);
  return { kind: "handbook", href: found, fault: { kind: "unread", wanted: name, reason } };
}

interface Wanted {
  readonly page: string;
  readonly fragment: string;
}

function locate(wanted: Wanted, url: string, inventory: HandbookInventory): HandbookTarget {
  const found = spellings(wanted.page).find((name) => inventory.pages.has(name));
  const page = inventory.pages.get(found ?? "");
  if (found === undefined || page === undefined) return locateGone(wanted, url, inventory);
  const { fragment } = wanted;
  const href = addressAt(url, { page: found, fragment });
  if (fragment === "" || page.fragments.has(fragment)) return { kind: "handbook", href };
  const moved = page.moved.get(fragment);
  if (moved) return { kind: "handbook", href, fault: { kind: "moved", wanted: fragment, near: moved } };
  const near = findNearest(fragment, page.fragments.keys());
  const fault = { kind: "section", wanted: fragment, near: near && `${found}#${near}` } as const;
  return { kind: "handbook", href: addressAt(url, { page: found, fragment: "" }), fault };
}

/** A page that is no page of the handbook any more, or that never was. */
function locateGone(
  { page, fragment }: Wanted,
  url: string,
  { pages, stubs }: HandbookInventory,
): HandbookTarget {
  const stub = spellings(page).find((name) => stubs.has(name));
  const to = stub === undefined ? undefined : stubs.get(stub);
  if (stub !== undefined && to !== undefined) {
    const fault = { kind: "moved", wanted: page, near: to } as const;
    return { kind: "handbook", href: addressAt(url, { page: stub, fragment }), fault };
  }
  if (page === "" && fragment === "") return { kind: "handbook", href: url };
  const near = findNearest(spellings(page)[0] ?? "", pages.keys());
  return { kind: "handbook", fault: { kind: "page", wanted: page, near } };
}

/** A page may be named as its file, without its extension, as its Markdown, or as its folder. */
function spellings(page: string): readonly string[] {
  const bare = page.replace(/\.(?:html?|md|markdown)$/i, "").replace(/\/$/, "");
  return [`${bare}.html`, bare === "" ? "index.html" : `${bare}/index.html`];
}

function addressAt(url: string, { page, fragment }: Wanted): string {
  return url + encodeURI(page) + (fragment === "" ? "" : `#${encodeURIComponent(fragment)}`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
