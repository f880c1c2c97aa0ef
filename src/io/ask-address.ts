/** Asks one address elsewhere: HEAD, then GET where that is not answered; redirects followed, failures tried again. */
import { setTimeout as wait } from "node:timers/promises";
import type { ExternalAnswer, ExternalOptions } from "../model/external-answer.ts";
import { openAddress, Unasked } from "./open-address.ts";
import { askedHosts } from "./public-address.ts";

const LONGEST_WAIT = 30_000;
/** Some hosts answer only to who says a name. */
const HEADERS = { "user-agent": "lectern-link-check", accept: "*/*" };

export type Patience = Required<Pick<ExternalOptions, "timeout" | "retries" | "backoff">> &
  Pick<ExternalOptions, "private">;

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

async function attemptOnce(url: string, patience: Patience): Promise<Outcome> {
  try {
    const head = await follow(url, "HEAD", patience);
    if (head.status < 400) return { answer: head.answer };
    const got = await follow(url, "GET", patience);
    return got.status < 400 ? { answer: got.answer } : refused(got);
  } catch (error) {
    return failed(error);
  }
}

interface Followed {
  readonly status: number;
  /** Seconds or a date, as the host writes it. */
  readonly retryAfter: string | undefined;
  readonly answer: ExternalAnswer;
}

async function follow(
  url: string,
  method: "HEAD" | "GET",
  { timeout, private: asksPrivate = false }: Patience,
): Promise<Followed> {
  const signal = AbortSignal.timeout(timeout);
  const request = { method, signal, headers: HEADERS, mayAsk: askedHosts(asksPrivate) };
  const { response, at, isForGood } = await openAddress(url, request);
  response.destroy();
  const answer: ExternalAnswer = at !== url && isForGood ? { kind: "moved", to: at } : { kind: "alive" };
  return { status: response.statusCode ?? 0, retryAfter: response.headers["retry-after"], answer };
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
function milliseconds(retryAfter: string | undefined): number {
  if (retryAfter === undefined) return 0;
  const seconds = Number(retryAfter);
  const time = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(time) ? Math.max(0, time) : 0;
}

function failed(error: unknown): Outcome {
  if (error instanceof Unasked) return { answer: unasked(error) };
  const { code, name, message } = error as Error & { code?: string };
  if (name === "TimeoutError")
    return { answer: { kind: "unreachable", why: "it does not answer in time" }, retryAfter: 0 };
  if (code === "ENOTFOUND") return { answer: { kind: "dead", why: "there is no such host" } };
  return { answer: { kind: "unreachable", why: code ?? message }, retryAfter: 0 };
}

function unasked({ kind, message: why }: Unasked): ExternalAnswer {
  if (kind === "private") return { kind, why };
  return { kind: kind === "circle" ? "dead" : "unreachable", why };
}
