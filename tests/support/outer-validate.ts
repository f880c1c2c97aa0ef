/** Holds pages against html-validate's standard rules. */
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import type { BuiltPage } from "./outer-pages.ts";

const loader = new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] });
// Put together for every page anew, it would take longer than the pages.
const config = loader.getConfigFor("page.html");
loader.getConfigFor = () => config;
const validator = new HtmlValidate(loader);

/** One line for each message: page, line, rule, what was said. */
export async function checkPages(pages: readonly BuiltPage[]): Promise<string[]> {
  const messages: string[] = [];
  for (const { url, html } of pages) {
    const { results } = await validator.validateString(html, url);
    for (const { line, ruleId, message } of results.flatMap((result) => result.messages)) {
      messages.push(`${url}:${line} ${ruleId} ${message}`);
    }
  }
  return messages;
}
