/** The handbook as a browser asks for it: its own pages and files by their addresses, and nothing else of this machine. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { contentHash } from "../io/content-hash.ts";
import type { Answer } from "../io/dev-server.ts";
import { CHANGES, type DevSite } from "../io/dev-server.ts";
import type { OutputFile } from "../outputs/output-file.ts";
import { hashedAddress } from "../outputs/security-headers.ts";
import type { LiveHandbook } from "./live-handbook.ts";

/** The script that listens; its address says which page it is on, and which text of it. */
export const RELOAD = "lectern/reload.js";

interface Listener {
  /** Relative to the root of the site. */
  readonly page: string;
  version: string;
  tell(message: string): void;
}

export interface DevPages extends DevSite {
  /** Pages that are not as their readers have them are told so. */
  announce(): void;
}

interface DevSiteOptions {
  /** Absolute folder of the talks. */
  readonly content: string;
  /** The script that listens. */
  readonly script: string;
  readonly onFault?: (error: unknown) => void;
}

export function openDevSite(live: LiveHandbook, { content, script, onFault }: DevSiteOptions): DevPages {
  const listeners = new Set<Listener>();
  const textAt = (page: string): string => live.print(page) ?? live.print("404.html") ?? "";
  const versionOf = (page: string): string => contentHash(textAt(page));
  const tellIfChanged = (listener: Listener): void => {
    const version = versionOf(listener.page);
    if (version === listener.version) return;
    listener.version = version;
    listener.tell(version);
  };
  const page = (url: string): Answer => ({
    status: live.print(url) === undefined ? 404 : 200,
    name: "page.html",
    body: withScript(textAt(url), { page: url, version: versionOf(url) }),
  });
  return {
    onFault,
    async answer(asked) {
      const url = asked.replace(/^\//, "").replace(/(^|\/)$/, "$1index.html");
      if (live.print(url) !== undefined) return page(url);
      if (url === RELOAD) return { status: 200, name: url, body: script };
      const file = live.files.find(url);
      if (file !== undefined) {
        const body = await bodyOf(file, content);
        return { status: 200, name: url, body, isKept: hashedAddress(url) };
      }
      if (live.print(`${url}/index.html`) === undefined) return page(url);
      return { status: 302, name: ".txt", body: "", location: `${encodeURI(asked)}/` };
    },
    listen(query, tell) {
      const listener: Listener = { page: query.get("page") ?? "", version: query.get("version") ?? "", tell };
      listeners.add(listener);
      tellIfChanged(listener);
      return () => listeners.delete(listener);
    },
    announce() {
      for (const listener of listeners) tellIfChanged(listener);
    },
  };
}

/** The page's policy allows scripts of its own host. */
function withScript(text: string, place: { readonly page: string; readonly version: string }): string {
  const query = new URLSearchParams({ ...place, from: CHANGES }).toString().replaceAll("&", "&amp;");
  return text.replace("</head>", () => `<script src="/${RELOAD}?${query}" defer></script>\n</head>`);
}

async function bodyOf({ content: body }: OutputFile, content: string): Promise<string | Uint8Array> {
  if (typeof body === "string" || body instanceof Uint8Array) return body;
  return readFile("keptAt" in body ? body.keptAt : path.join(content, body.copyOf));
}
