/** What the browser tells those who hear a page: its landmarks, its headings. */
import type { CDPSession, Page } from "playwright-core";

const LANDMARK = /^(?:banner|navigation|main|complementary|contentinfo|region|search|form)$/;

interface HeardNode {
  readonly role: string;
  readonly name: string;
}

async function readTree(session: CDPSession): Promise<readonly HeardNode[]> {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: plain(String(name?.value ?? "")) }));
}

/** Each with its name. */
export async function listLandmarks(session: CDPSession): Promise<readonly string[]> {
  const nodes = await readTree(session);
  return nodes.filter(({ role }) => LANDMARK.test(role)).map(({ role, name }) => `${role} ${name}`);
}

/** Headings that are heard otherwise than they are read, and those that are not heard at all. */
export async function listMisnamedHeadings(page: Page, session: CDPSession): Promise<readonly string[]> {
  const heard = (await readTree(session)).filter(({ role }) => role === "heading").map(({ name }) => name);
  const read = (await page.evaluate(readHeadings)).map(plain);
  const without = (all: readonly string[], some: readonly string[]): string[] => {
    const left = [...some];
    return all.filter((one) => !left.includes(one) || left.splice(left.indexOf(one), 1).length === 0);
  };
  return [
    ...without(read, heard).map((text) => `"${text}" is not heard`),
    ...without(heard, read).map((name) => `"${name}" is not read`),
  ];
}

/** Their words, with those that stand for an image. */
function readHeadings(): string[] {
  const read = (node: Node): string => {
    if (node instanceof HTMLImageElement) return node.alt;
    if (node instanceof HTMLBRElement) return " ";
    if (node instanceof Element && node.getAttribute("role") === "img") return node.ariaLabel ?? "";
    return node.childNodes.length === 0 ? (node.textContent ?? "") : [...node.childNodes].map(read).join("");
  };
  return [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((heading) => heading.checkVisibility())
    .map(read);
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
