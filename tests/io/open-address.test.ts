/** No spelling, name or redirect leads to a host that may not be asked. */
import dns from "node:dns";
import http from "node:http";
import { syncBuiltinESMExports } from "node:module";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openAddress } from "../../src/io/open-address.ts";
import { isPublicAddress } from "../../src/io/public-address.ts";

let server: http.Server;
let port: number;
const asked: string[] = [];

beforeAll(async () => {
  server = http.createServer(({ url = "/", headers }, response) => {
    asked.push(`${headers.host?.split(":")[0]}${url} ${headers.authorization ?? ""}`.trim());
    const to = new URL(url, "http://x/").searchParams.get("to");
    response.writeHead(to === null ? 200 : 302, to === null ? {} : { location: to }).end("secret");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
beforeEach(() => {
  asked.length = 0;
});

async function open(url: string, mayAsk = isPublicAddress): Promise<string> {
  const request = { method: "GET", headers: {}, signal: AbortSignal.timeout(20_000), mayAsk } as const;
  try {
    const { response, at } = await openAddress(url.replaceAll("PORT", String(port)), request);
    response.destroy();
    return `${response.statusCode} at ${at.replaceAll(String(port), "PORT")}`;
  } catch (error) {
    return (error as Error).message;
  }
}

describe("of this machine and of private networks", () => {
  test.each([
    ...[
      "127.0.0.1",
      "127.1",
      "0x7f000001",
      "2130706433",
      "017700000001",
      "0",
      "127.0.0.1.",
      "%31%32%37.0.0.1",
    ],
    ...[
      "①②⑦.0.0.1",
      "127。0。0。1",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "[::ffff:7f00:1]",
      "[0:0:0:0:0:0:0:1]",
      "[::]",
    ],
    ...[
      "10.0.0.1",
      "192.168.0.1",
      "172.20.0.1",
      "169.254.169.254",
      "[fd00:ec2::254]",
      "[fe80::1]",
      "100.100.100.200",
    ],
  ])("http://%s is not asked", async (host) => {
    expect(await open(`http://${host}:PORT/`)).toMatch(/^it leads to \S+, in a private network$/);
    expect(asked).toEqual([]);
  });

  test.each(["localhost", "LOCALHOST", "localhost."])("neither is the name %s", async (host) => {
    expect(await open(`http://${host}:PORT/`)).toMatch(/in a private network$|ENOTFOUND/);
    expect(await open(`https://${host}:PORT/`)).toMatch(/in a private network$|ENOTFOUND/);
    expect(asked).toEqual([]);
  });
});

/** As though 127.0.0.1 were a host of the web, and nothing else. */
const onlyFirst = (address: string): boolean => address === "127.0.0.1";

describe("a redirect from a host of the web", () => {
  test.each([
    ["http://127.0.0.2:PORT/", "it leads to 127.0.0.2, in a private network"],
    ["//127.0.0.2:PORT/", "it leads to 127.0.0.2, in a private network"],
    ["http://[::1]:PORT/", "it leads to ::1, in a private network"],
    ["/?to=http://127.0.0.2:PORT/", "it leads to 127.0.0.2, in a private network"],
    ["file:///etc/passwd", "it leads to an address of file:"],
    ["data:text/html,x", "it leads to an address of data:"],
    ["http://127.0.0.1:25/", "port 25 is none of the web's"],
    ["http://127.0.0.1:6379999/", "Invalid URL"],
    ["/?to=/", "200 at http://127.0.0.1:PORT/"],
  ])("to %s", async (to, outcome) => {
    expect(await open(`http://127.0.0.1:PORT/?to=${encodeURI(to)}`, onlyFirst)).toBe(outcome);
    expect(asked.every((what) => what.startsWith("127.0.0.1/"))).toBe(true);
  });
});

describe("a name", () => {
  const { lookup } = dns;
  let answers: string[][];
  beforeEach(() => {
    const fake = (_host: string, _options: unknown, done: (error: null, found: unknown) => void): void =>
      done(
        null,
        (answers.shift() ?? []).map((address) => ({ address, family: 4 })),
      );
    dns.lookup = fake as unknown as typeof lookup;
    syncBuiltinESMExports();
  });
  afterEach(() => {
    dns.lookup = lookup;
    syncBuiltinESMExports();
  });

  test("that stands for a host of the web and a private one leads to the first alone", async () => {
    answers = [["127.0.0.2", "127.0.0.1"]];
    expect(await open("http://two.example:PORT/", onlyFirst)).toBe("200 at http://two.example:PORT/");
    expect(asked).toEqual(["two.example/"]);
  });

  test("is looked up once for each question: it cannot stand for something else when it is connected to", async () => {
    answers = [["127.0.0.1"], ["127.0.0.2"]];
    const outcome = await open("http://rebinds.example:PORT/?to=/again", onlyFirst);
    expect(outcome).toBe("it leads to rebinds.example, in a private network");
    expect(asked).toEqual(["rebinds.example/?to=/again"]);
    expect(answers).toEqual([]);
  });
});

test("a name and a password in an address are not sent", async () => {
  expect(await open("http://me:secret@127.0.0.1:PORT/", onlyFirst)).toMatch(/^200/);
  expect(asked).toEqual(["127.0.0.1/"]);
});
