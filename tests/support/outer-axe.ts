/** axe-core with every rule for WCAG A and AA and every best practice, none left out. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { repository } from "./outer-run.ts";

const source = readFile(path.join(repository, "node_modules/axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface Axe {
  run(root: Document, options: object): Promise<{ readonly violations: readonly Violation[] }>;
}

/** How a page may be looked at. */
export interface Look {
  readonly scheme: "light" | "dark";
  readonly width: number;
  readonly mode: "plain" | "forced colours" | "reduced motion" | "no script";
}

const SCHEMES = ["light", "dark"] as const;
const WIDTHS = [320, 768, 1280] as const;
const MODES = ["plain", "forced colours", "reduced motion", "no script"] as const;

export const EVERY_LOOK: readonly Look[] = MODES.flatMap((mode) =>
  SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ scheme, width, mode }))),
);

/** Four looks, one of each mode, for the page that is `at` in its list: over a dozen pages all pairs come together. */
export function someLooks(at: number): readonly Look[] {
  return MODES.map((mode, turn) => ({
    mode,
    scheme: SCHEMES[(at + turn + (at >> 1)) % SCHEMES.length]!,
    width: WIDTHS[(at + turn) % WIDTHS.length]!,
  }));
}

/** Goes to the page and says what axe finds in each look: `light 320 plain color-contrast: <a …>`. Those without script
 * come first: axe itself needs some, so it is let in once the page is there. */
export async function audit(
  page: Page,
  session: CDPSession,
  url: string,
  looks: readonly Look[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const scripted of [false, true]) {
    const own = looks.filter(({ mode }) => (mode !== "no script") === scripted);
    if (own.length === 0) continue;
    await session.send("Emulation.setScriptExecutionDisabled", { value: !scripted });
    await page.goto(url);
    await session.send("Emulation.setScriptExecutionDisabled", { value: false });
    for (const look of own) {
      await show(page, look);
      const name = `${look.scheme} ${look.width} ${look.mode}`;
      found.push(...(await listViolations(page)).map((violation) => `${name} ${violation}`));
    }
  }
  return found;
}

async function show(page: Page, { scheme, width, mode }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({
    colorScheme: scheme,
    forcedColors: mode === "forced colours" ? "active" : "none",
    reducedMotion: mode === "reduced motion" ? "reduce" : "no-preference",
  });
}

/** What axe finds in the page as it stands. */
export async function listViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(await source);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      rules: { "target-size": { enabled: true } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  });
  return violations;
}
