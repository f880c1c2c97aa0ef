/** Starts the Chromium that is there, and opens pages that tell what went wrong in them. */
import { type Browser, type BrowserContext, chromium, type Page, type Request } from "playwright-core";
import { findChromium, WHAT_TO_DO } from "./outer-chromium.mjs";

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

/** `further` arguments are for where a test wants another machine around the page. */
export async function openBrowser(further: readonly string[] = []): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error(WHAT_TO_DO);
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...further] });
}

export interface ObservedPage {
  readonly page: Page;
  /** Goes to an address and waits for all of it; what was seen before is forgotten. */
  visit(url: string): Promise<void>;
  /** Violations of the policy, failed requests, errors in the console, in the order seen. */
  problems(): Promise<readonly string[]>;
  /** Addresses that were asked for. */
  requests(): readonly string[];
}

interface Seen {
  /** What a page that was left had asked for may never arrive, and is no problem of the next one. */
  readonly requests: Set<Request>;
  readonly problems: string[];
}

export async function observe(context: BrowserContext): Promise<ObservedPage> {
  const page = await context.newPage();
  const nothing = (): Seen => ({ requests: new Set(), problems: [] });
  let seen = nothing();
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { seenViolations: violations });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      violations.push(`violates ${violatedDirective} ${blockedURI}`);
    });
  });
  page.on("pageerror", (error) => seen.problems.push(`error ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") seen.problems.push(`console ${message.text()}`);
  });
  page.on("request", (request) => seen.requests.add(request));
  page.on("requestfailed", (request) => {
    if (seen.requests.has(request)) seen.problems.push(`failed ${request.url()}`);
  });
  page.on("response", (response) => {
    const isOurs = seen.requests.has(response.request());
    if (isOurs && response.status() >= 400) seen.problems.push(`${response.status()} ${response.url()}`);
  });
  return {
    page,
    requests: () => [...seen.requests].map((request) => request.url()),
    async visit(url) {
      seen = nothing();
      await page.goto(url, { waitUntil: "load" });
    },
    async problems() {
      const violations = await page.evaluate(
        () => (globalThis as unknown as { seenViolations: string[] }).seenViolations,
      );
      return [...seen.problems, ...violations];
    },
  };
}
