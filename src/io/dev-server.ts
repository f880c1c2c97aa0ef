/** Answers a browser on this machine, and tells its pages when they have changed. Nobody else is answered. */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { errorCode } from "./error-code.ts";
import { mediaTypeOf } from "./media-type.ts";

export interface Answer {
  readonly status: 200 | 302 | 404;
  /** Decides what it is taken for. */
  readonly name: string;
  readonly body: string | Uint8Array;
  /** Where to go instead. */
  readonly location?: string;
  /** Whether its name changes with what it holds. */
  readonly isKept?: boolean;
}

export interface DevSite {
  /** `path` begins with a slash and is decoded. */
  answer(path: string): Promise<Answer>;
  /** Called with what a page says of itself as soon as it listens; the answer is called once it need not be told any more. */
  listen(query: URLSearchParams, tell: (message: string) => void): () => void;
  /** Told of what ends a request instead of an answer. */
  readonly onFault?: (error: unknown) => void;
}

/** Where pages listen. */
export const CHANGES = "/lectern/changes";
const HERE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
const LOOPBACK = ["127.0.0.1", "::1"];

export async function serveHere(site: DevSite, port: number): Promise<{ close(): void }> {
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    respond(site, request, response).catch((error: unknown) => {
      site.onFault?.(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end(String(error));
    });
  };
  const [first, ...others] = LOOPBACK.map((host) => listen(createServer(handle), port, host));
  const server = await first;
  const more = await Promise.all(others.map((one) => one?.catch(unlessMissing)));
  return {
    close() {
      for (const one of [server, ...more]) one?.close();
    },
  };
}

/** A machine may have no IPv6; where another server has the address, a browser would ask that one. */
function unlessMissing(error: unknown): undefined {
  const code = errorCode(error);
  if (code !== "EADDRNOTAVAIL" && code !== "EAFNOSUPPORT") throw error;
}

function listen(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function respond(site: DevSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", headers, url = "/" } = request;
  // Another name that leads to this machine is somebody else's page that wants to read drafts.
  if (!HERE.test(headers.host ?? "") || isOfOthers(headers)) return end(response, 403);
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  if (method !== "GET" && method !== "HEAD") return end(response, 405);
  const { pathname, searchParams } = new URL(url.replace(/^\/+/, "/"), "http://localhost");
  if (pathname === CHANGES) return keepTelling(site, searchParams, response);
  const path = decode(pathname);
  if (path === undefined) return end(response, 400);
  const { status, name, body, location, isKept } = await site.answer(path);
  response.writeHead(status, {
    "Content-Type": mediaTypeOf(name),
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": isKept ? "public, max-age=31536000, immutable" : "no-store",
    "X-Content-Type-Options": "nosniff",
    ...(location === undefined ? {} : { Location: location }),
  });
  response.end(method === "HEAD" ? undefined : body);
}

/** What a page of another site asks for: style sheets hold every word. To follow a link here is not that. */
function isOfOthers(headers: IncomingHttpHeaders): boolean {
  const { origin, "sec-fetch-site": from, "sec-fetch-mode": mode } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}`) return true;
  return (from === "cross-site" || from === "same-site") && mode !== "navigate";
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Cache-Control": "no-store" }).end();
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

/** Server-Sent Events, https://html.spec.whatwg.org/multipage/server-sent-events.html */
function keepTelling(site: DevSite, query: URLSearchParams, response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write("retry: 500\n\n");
  const leave = site.listen(query, (message) => response.write(`data: ${message}\n\n`));
  response.on("close", leave);
}
