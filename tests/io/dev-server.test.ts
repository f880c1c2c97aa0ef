/** The server of `dev` answers browsers of this machine, and gives what it is asked to give and nothing else. */
import http from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Answer, serveHere } from "../../src/io/dev-server.ts";
import { freePort } from "../support/outer-server.ts";

const PAGE: Answer = { status: 200, name: "a.html", body: "<p>à</p>" };
const HASHED: Answer = { status: 200, name: "style.0123456789.css", body: "p{}", isKept: true };

let server: { close(): void };
let port: number;
let asked: string[];
let left: number;

beforeEach(async () => {
  port = await freePort();
  [asked, left] = [[], 0];
  const site = {
    async answer(path: string): Promise<Answer> {
      asked.push(path);
      if (path === "/broken") throw new Error("a fault");
      return path === "/style" ? HASHED : PAGE;
    },
    listen(query: URLSearchParams, tell: (message: string) => void) {
      tell(`hello ${query.get("page")}`);
      return () => {
        left += 1;
      };
    },
  };
  server = await serveHere(site, port);
});
afterEach(() => server.close());

interface Reply {
  readonly status?: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** With a path and headers that no browser would send. */
function ask(path: string, options: http.RequestOptions = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port, path, agent: false, ...options }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    request.on("error", reject).end();
  });
}

test("a page is not kept by a browser, what is named after what it holds is", async () => {
  const page = await ask("/caf%C3%A9.html?x=1");
  expect(page).toMatchObject({ status: 200, body: "<p>à</p>" });
  expect(page.headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  expect(asked).toEqual(["/café.html"]);
  expect((await ask("/style")).headers).toMatchObject({
    "content-type": "text/css; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
  });
});

test("a name of somebody else's that leads to this machine gets nothing", async () => {
  for (const host of ["evil.example", `evil.example:${port}`, "localhost.evil.example"])
    expect(await ask("/", { headers: { host } })).toMatchObject({ status: 403, body: "" });
  for (const host of ["localhost", `127.0.0.1:${port}`, `[::1]:${port}`])
    expect(await ask("/", { headers: { host } })).toMatchObject({ status: 200 });
});

test("a page of another site gets nothing of it, but may lead here", async () => {
  const from = (site: string, mode: string) => ({ "sec-fetch-site": site, "sec-fetch-mode": mode });
  for (const headers of [
    from("cross-site", "no-cors"),
    from("same-site", "cors"),
    { origin: "https://evil.example" },
    { origin: "null" },
  ])
    expect(await ask("/lectern/search.css", { headers })).toMatchObject({ status: 403, body: "" });
  for (const headers of [
    from("cross-site", "navigate"),
    from("same-origin", "no-cors"),
    { origin: `http://127.0.0.1:${port}` },
  ])
    expect(await ask("/", { headers })).toMatchObject({
      status: 200,
      headers: { "cross-origin-resource-policy": "same-origin" },
    });
});

test("only what reads is answered, a head without its body", async () => {
  expect(await ask("/", { method: "POST" })).toMatchObject({ status: 405, body: "" });
  expect(await ask("/", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
});

test("no path climbs, and one that cannot be read is refused", async () => {
  await ask("/../../etc/passwd");
  await ask("//evil.example/x");
  expect(await ask("/%E0%A4%A")).toMatchObject({ status: 400 });
  expect(asked).toEqual(["/etc/passwd", "/evil.example/x"]);
});

test("a fault of one answer is not the end of the server", async () => {
  expect(await ask("/broken")).toMatchObject({ status: 500, body: "Error: a fault" });
  expect(await ask("/")).toMatchObject({ status: 200 });
});

test("a page that listens is told, until it goes", async () => {
  const told = await new Promise<string>((resolve, reject) => {
    const request = http.get(
      { host: "127.0.0.1", port, path: "/lectern/changes?page=a.html" },
      (response) => {
        expect(response.headers["content-type"]).toBe("text/event-stream");
        response.setEncoding("utf8");
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
          if (!text.includes("hello")) return;
          request.destroy();
          resolve(text);
        });
      },
    );
    request.on("error", reject);
  });
  expect(told).toContain("data: hello a.html\n\n");
  while (left === 0) await new Promise((resolve) => setTimeout(resolve, 10));
});
