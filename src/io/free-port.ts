/** Finds a port that nobody listens on. */
import { createServer } from "node:net";

const MOST_TRIES = 20;

/** `wanted`, or the next one after it that is free; `wanted` itself when none of the next few is. */
export async function findFreePort(wanted: number): Promise<number> {
  for (let port = wanted; port < Math.min(wanted + MOST_TRIES, 65_536); port += 1) {
    if (await isFree(port)) return port;
  }
  return wanted;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
