/** Starts the Chromium that is there, and opens pages that tell what went wrong in them. */
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium, WHAT_TO_DO } from "./outer-chromium.mjs";

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error(WHAT_TO_DO);
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export interface ObservedPage {
  readonly page: Page;
  /** Violations of the policy, failed requests, errors in the console, in the order seen. */
  problems(): Promise<readonly string[]>;
}

export async function observe(context: BrowserContext): Promise<ObservedPage> {
  const page = await context.newPage();
  const seen: string[] = [];
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { seenViolations: violations });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      violations.push(`violates ${violatedDirective} ${blockedURI}`);
    });
  });
  page.on("pageerror", (error) => seen.push(`error ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") seen.push(`console ${message.text()}`);
  });
  page.on("requestfailed", (request) => seen.push(`failed ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) seen.push(`${response.status()} ${response.url()}`);
  });
  return {
    page,
    async problems() {
      const violations = await page.evaluate(
        () => (globalThis as unknown as { seenViolations: string[] }).seenViolations,
      );
      return [...seen, ...violations];
    },
  };
}
