/** A host on this machine that serves images, and what only looks like one. */
import http from "node:http";
import type { AddressInfo } from "node:net";

export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
export const SVG =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a comment --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>';
const within = (body: string): string => SVG.replace("<rect", `${body}<rect`);

type Answer = readonly [type: string, body: string | Buffer, status?: number];

const ANSWERS: Readonly<Record<string, Answer>> = {
  "/a.png": ["image/png", PNG],
  "/same.png": ["image/png", PNG],
  "/a.svg": ["image/svg+xml; charset=utf-8", SVG],
  "/page.png": ["text/html", "<p>Please log in</p>"],
  "/lie.png": ["image/png", "<script>alert(1)</script>"],
  "/a.bmp": ["image/bmp", "BM"],
  "/large.png": ["image/png", Buffer.concat([PNG, Buffer.alloc(200_000)])],
  "/broken.png": ["image/png", "x", 500],
  "/script.svg": ["image/svg+xml", within("<script>alert(1)</script>")],
  "/prefixed.svg": ["image/svg+xml", within('<s:script xmlns:s="http://www.w3.org/2000/svg"/>')],
  "/handler.svg": ["image/svg+xml", SVG.replace("<svg", '<svg onload="alert(1)"')],
  "/link.svg": ["image/svg+xml", within('<a href="java&#115;cript:alert(1)"><text>x</text></a>')],
  "/foreign.svg": ["image/svg+xml", within("<foreignObject/>")],
  "/entity.svg": ["image/svg+xml", `<!DOCTYPE svg [<!ENTITY x "y">]>${SVG.replace(/^.*\n/, "")}`],
  "/utf16.svg": ["image/svg+xml", Buffer.from(SVG, "utf16le")],
};

export interface ImageHost {
  /** Without a slash at its end. */
  readonly url: string;
  /** Paths in the order in which they were asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function openImageHost(): Promise<ImageHost> {
  const asked: string[] = [];
  const server = http.createServer(({ url = "/" }, response) => {
    asked.push(url);
    if (url === "/silent.png") return;
    if (url === "/moved.png") return void response.writeHead(302, { location: "/a.png" }).end();
    const [type, body, status = 200] = ANSWERS[url] ?? ["text/plain", "x", 404];
    response.writeHead(status, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
