/** Opens an address of the web that an author named, and the redirects from there, as far as the hosts may be asked. */
import { lookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { UNASKED_PORTS } from "./unasked-ports.ts";

const MOST_REDIRECTS = 10;

export interface WebRequest {
  readonly method: "HEAD" | "GET";
  readonly headers: Readonly<Record<string, string>>;
  /** Ends all of it, the reading of what is answered too. */
  readonly signal: AbortSignal;
  /** Whether what is at an address of IPv4 or IPv6 may be connected to; asked of each that would be. */
  readonly mayAsk: (address: string) => boolean;
}

export interface Opened {
  /** Whoever opens it reads it or destroys it. */
  readonly response: http.IncomingMessage;
  /** Where it stands: the address itself, or where redirects have led. */
  readonly at: string;
  /** Whether every step of the way says that it is for good. */
  readonly isForGood: boolean;
}

/** Why an address is not asked; the message is a clause. */
export class Unasked extends Error {
  readonly kind: "private" | "circle" | "odd";

  constructor(kind: Unasked["kind"], why: string) {
    super(why);
    this.kind = kind;
  }
}

/** `url` is absolute, `http:` or `https:`. Throws what the system throws, and `Unasked`. */
export async function openAddress(url: string, request: WebRequest): Promise<Opened> {
  let [at, isForGood] = [url, true];
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const response = await ask(new URL(at), request);
    const { statusCode = 0, headers } = response;
    const isRedirect = statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
    if (!isRedirect) return { response, at, isForGood };
    response.destroy();
    if (statusCode !== 301 && statusCode !== 308) isForGood = false;
    at = new URL(headers.location ?? "", at).href;
  }
  throw new Unasked("circle", "it redirects round in a circle");
}

function ask(url: URL, { method, headers, signal, mayAsk }: WebRequest): Promise<http.IncomingMessage> {
  const refused = whyRefused(url, mayAsk);
  if (refused !== undefined) return Promise.reject(refused);
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    // A connection of its own: one that is kept would not be looked up again. A name and a password are not sent.
    const settings = { method, headers, signal, agent: false, auth: undefined } as const;
    const sent = request(url, { ...settings, lookup: lookupAmong(mayAsk) }, resolve);
    sent.on("error", (error) => reject(signal.aborted ? signal.reason : error));
    sent.end();
  });
}

/** An address in digits is connected to without being looked up; `URL` has read `0x7f.1` as 127.0.0.1 by now. */
function whyRefused({ protocol, hostname, port }: URL, mayAsk: WebRequest["mayAsk"]): Unasked | undefined {
  if (!/^https?:$/.test(protocol)) return new Unasked("odd", `it leads to an address of ${protocol}`);
  if (UNASKED_PORTS.has(Number(port))) return new Unasked("odd", `port ${port} is none of the web's`);
  const digits = hostname.replace(/^\[|\]$/g, "");
  return isIP(digits) === 0 || mayAsk(digits) ? undefined : refuse(digits);
}

/** What a name stands for is not said: it may be nobody's business. */
function refuse(host: string): Unasked {
  return new Unasked("private", `it leads to ${host}, in a private network`);
}

/** What is found here is connected to: no second look-up may find something else. */
function lookupAmong(mayAsk: WebRequest["mayAsk"]): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const open = (found ?? []).filter(({ address }) => mayAsk(address));
      const [first] = open;
      if (error !== null || first === undefined) done(error ?? refuse(host), []);
      else if (options.all === true) done(null, open);
      else done(null, first.address, first.family);
    });
  };
}
