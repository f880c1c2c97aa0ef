/** A host on this machine with every mood of the network: it redirects, refuses, limits, stumbles and falls silent. */
import http from "node:http";
import type { AddressInfo } from "node:net";

export interface MoodyHost {
  /** Without a slash at its end. */
  readonly url: string;
  /** `HEAD /ok`, in the order in which they came, with the time. */
  readonly asked: readonly { readonly what: string; readonly at: number }[];
  close(): Promise<void>;
}

type Mood = (request: http.IncomingMessage, response: http.ServerResponse, times: number) => void;

const answer =
  (status: number, headers: http.OutgoingHttpHeaders = {}): Mood =>
  (_request, response) =>
    response.writeHead(status, headers).end("x");

/** Well for GET only. */
const onlyGet =
  (status: number): Mood =>
  ({ method }, response) =>
    response.writeHead(method === "HEAD" ? status : 200).end("x");

const afterwards =
  (first: Mood): Mood =>
  (request, response, times) =>
    times <= 2 ? first(request, response, times) : response.writeHead(200).end("x");

const MOODS: Readonly<Record<string, Mood>> = {
  "/ok": answer(200),
  "/ok2": answer(200),
  "/ok3": answer(200),
  "/head-405": onlyGet(405),
  "/head-404": onlyGet(404),
  "/moved": answer(301, { location: "/ok" }),
  "/moved-twice": answer(308, { location: "/moved" }),
  "/for-now": answer(302, { location: "/ok" }),
  "/first-for-good": answer(301, { location: "/for-now" }),
  "/round": answer(302, { location: "/round" }),
  "/to-nothing": answer(301, { location: "/none" }),
  "/gone": answer(410),
  "/forbidden": answer(403),
  "/stumbles": afterwards(answer(503)),
  "/limits": afterwards(answer(429, { "retry-after": "1" })),
  "/limits-always": answer(429),
  "/broken": answer(500),
  "/silent": () => {},
  "/hangs-up": (request) => request.socket.destroy(),
};

export async function openMoodyHost(): Promise<MoodyHost> {
  const asked: { what: string; at: number }[] = [];
  const server = http.createServer((request, response) => {
    const { method, url = "/" } = request;
    asked.push({ what: `${method} ${url}`, at: performance.now() });
    const times = asked.filter(({ what }) => what.endsWith(` ${url}`)).length;
    (MOODS[url] ?? answer(404))(request, response, times);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
