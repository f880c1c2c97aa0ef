/** A dumb host on this machine: files as they lie, under a strict policy, at the root or in a sub-folder. */
import { readFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** Source: shared/trust.md, section 1.2, with Trusted Types. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".png": "image/png",
  ".md": "text/markdown; charset=utf-8",
};

export interface StaticServer {
  /** With a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** Path under which the site stands, such as `/a/b/`. */
  readonly base?: string;
  readonly policy?: string;
}

export async function serveStatic(
  site: string,
  { base = "/", policy }: ServerOptions = {},
): Promise<StaticServer> {
  const server = http.createServer(async (request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    const relative = pathname.startsWith(base) ? pathname.slice(base.length) : "\0";
    const file = relative === "" || relative.endsWith("/") ? `${relative}index.html` : relative;
    try {
      const body = await readFile(path.join(site, file));
      response.setHeader("content-type", TYPES[path.extname(file)] ?? "application/octet-stream");
      if (policy !== undefined) response.setHeader("content-security-policy", policy);
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
