import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { findFreePort } from "../../src/io/free-port.ts";

let server: Server;

afterEach(() => new Promise((resolve) => server.close(resolve)));

function listen(port: number): Promise<number> {
  server = createServer();
  return new Promise((resolve) => {
    server.listen(port, () => resolve((server.address() as { port: number }).port));
  });
}

test("a port that is taken gives way to a later one", async () => {
  const taken = await listen(0);
  expect(await findFreePort(taken)).toBeGreaterThan(taken);
});

test("a port that is free is the one", async () => {
  const taken = await listen(0);
  await new Promise((resolve) => server.close(resolve));
  expect(await findFreePort(taken)).toBe(taken);
  await listen(0);
});
