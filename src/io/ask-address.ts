/** Asks one address elsewhere: HEAD, then GET where that is not answered; redirects followed, failures tried again. */
import { setTimeout as wait } from "node:timers/promises";
import type { ExternalAnswer, ExternalOptions } from "../model/external-answer.ts";

const MOST_REDIRECTS = 10;
const LONGEST_WAIT = 30_000;
/** Some hosts answer only to who says a name. */
const HEADERS = { "user-agent": "lectern-link-check", accept: "*/*" };

export type Patience = Required<Pick<ExternalOptions, "timeout" | "retries" | "backoff">>;

/** Never throws. `url` is absolute, `http:` or `https:`, without a fragment. */
export async function askAddress(url: string, patience: Patience): Promise<ExternalAnswer> {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await attemptOnce(url, patience);
    if (outcome.retryAfter === undefined || attempt >= patience.retries) return outcome.answer;
    await wait(Math.min(LONGEST_WAIT, Math.max(outcome.retryAfter, patience.backoff * 2 ** attempt)));
  }
}

interface Outcome {
  readonly answer: ExternalAnswer;
  /** Milliseconds that the host asks for before the next try, 0 when it does not say; undefined: no use in it. */
  readonly retryAfter?: number;
}

async function attemptOnce(url: string, { timeout }: Patience): Promise<Outcome> {
  try {
    const head = await follow(url, "HEAD", timeout);
    if (head.status < 400) return { answer: head.answer };
    const got = await follow(url, "GET", timeout);
    return got.status < 400 ? { answer: got.answer } : refused(got);
  } catch (error) {
    return failed(error);
  }
}

interface Followed {
  readonly status: number;
  /** Seconds or a date, as the host writes it. */
  readonly retryAfter: string | null;
  readonly answer: ExternalAnswer;
}

/** Moved for good only where every step of the way says so. */
async function follow(url: string, method: "HEAD" | "GET", timeout: number): Promise<Followed> {
  let at = url;
  let isPermanent = true;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(at, { method, redirect: "manual", signal, headers: HEADERS });
    await response.body?.cancel();
    const { status, headers } = response;
    const location = headers.get("location");
    if (status < 300 || status >= 400 || location === null) {
      const hasMoved = at !== url && isPermanent;
      const answer: ExternalAnswer = hasMoved ? { kind: "moved", to: at } : { kind: "alive" };
      return { status, retryAfter: headers.get("retry-after"), answer };
    }
    if (status !== 301 && status !== 308) isPermanent = false;
    at = new URL(location, at).href;
  }
  return { status: 310, retryAfter: null, answer: { kind: "dead", why: "it redirects round in a circle" } };
}

function refused({ status, retryAfter }: Followed): Outcome {
  const why = `it answers ${status}`;
  if (status === 404 || status === 410) return { answer: { kind: "dead", why } };
  if (status === 429) return { answer: { kind: "blocked", why }, retryAfter: milliseconds(retryAfter) };
  if (status >= 500 && status < 600)
    return { answer: { kind: "unreachable", why }, retryAfter: milliseconds(retryAfter) };
  return { answer: { kind: "blocked", why } };
}

/** Source: RFC 9110, section 10.2.3. */
function milliseconds(retryAfter: string | null): number {
  if (retryAfter === null) return 0;
  const seconds = Number(retryAfter);
  const time = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(time) ? Math.max(0, time) : 0;
}

function failed(error: unknown): Outcome {
  const { cause, name, message } = error as Error & { cause?: Error & { code?: string } };
  if (name === "TimeoutError")
    return { answer: { kind: "unreachable", why: "it does not answer in time" }, retryAfter: 0 };
  if (cause?.code === "ENOTFOUND") return { answer: { kind: "dead", why: "there is no such host" } };
  return { answer: { kind: "unreachable", why: cause?.code ?? cause?.message ?? message }, retryAfter: 0 };
}
