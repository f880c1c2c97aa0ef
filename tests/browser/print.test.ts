/** What comes out of a printer: a handout without chrome, in light colours, with nothing cut off; a PDF with an outline. */
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../support/outer-browser.ts";
import { FIXTURE } from "../support/outer-fixture.ts";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";

const CODE = Array.from({ length: 30 }, (_, at) => `line_${at}(${"argument, ".repeat(14)})`).join("\n");
const PART = {
  "part/index.md": "# The part\n\nSee [the first](a.md).\n",
  "part/a.md": `# First\n\n## One\n\nText[^1] [on](b.md#one).\n\n[^1]: Note.\n\n### Deeper\n\n\`\`\`\n${CODE}\n\`\`\`\n`,
  "part/b.md": "# Second\n\n## One\n\nText[^1].\n\n[^1]: Note.\n\n## Two\n\n<https://example.org/address>\n",
};
/** The sheet is A4 less its margins, in CSS pixels. */
const SHEET = { width: Math.floor(((210 - 26) / 25.4) * 96), height: 1000 };

let browser: Browser;
let shop: Workshop;

beforeAll(async () => {
  browser = await openBrowser();
  shop = await openWorkshop({ ...FIXTURE, ...PART });
  await shop.build("--print-book");
});

afterAll(async () => {
  await browser.close();
  await remove(shop.folder);
});

async function putOnPaper(url: string): Promise<Page> {
  const page = await browser.newPage({ colorScheme: "dark", viewport: SHEET });
  await page.goto(pathToFileURL(`${shop.output}/${url}`).href);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  return page;
}

async function onPaper<Result>(url: string, work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await putOnPaper(url);
  return work(page).finally(() => page.close());
}

describe.each(["talk.html", "part/index.html", "part/print.html", "book.html"])("%s on paper", (url) => {
  let page: Page;
  beforeAll(async () => {
    page = await putOnPaper(url);
  });
  afterAll(() => page.close());

  test("shows nothing that only a screen can use", async () => {
    expect(await page.evaluate(listChrome)).toEqual([]);
  });

  test("cuts nothing off, neither code nor tables", async () => {
    expect(await page.evaluate(listCut)).toEqual([]);
  });

  test("is dark on light for a reader of dark pages, too", async () => {
    const [ink, paper] = await page.evaluate(listColours);
    expect(ink).toBeLessThan(0.4);
    expect(paper).toBeGreaterThan(0.95);
  });
});

test("a link to elsewhere says where it leads, that of a card, too", async () => {
  const after = await onPaper("talk.html", (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll("main a[href^=http]")].map(
        (link) => getComputedStyle(link, "::after").content,
      ),
    ),
  );
  expect(after.length).toBeGreaterThan(4);
  expect(after.filter((content) => !/https?:/.test(content))).toEqual([]);
});

test("what is folded is open", async () => {
  const height = await onPaper("talk.html", async (page) => {
    const box = await page.getByText("Hidden words.").boundingBox();
    return box?.height;
  });
  expect(height).toBeGreaterThan(5);
});

test("no heading is the last line of a sheet", async () => {
  const avoided = await onPaper("book.html", (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll("main .head")].map((head) => getComputedStyle(head).breakAfter),
    ),
  );
  expect(new Set(avoided)).toEqual(new Set(["avoid"]));
});

describe("the print page of a part", () => {
  test("becomes a PDF with tags, and with an outline of its headings", async () => {
    const pdf = await onPaper("part/print.html", (page) => page.pdf({ tagged: true, outline: true }));
    const text = pdf.toString("latin1");
    expect(text).toContain("/StructTreeRoot");
    expect(text).toContain("/Outlines");
    // One sheet for the cover, one at least for each talk.
    expect(text.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(3);
    for (const title of ["The part", "First", "Deeper", "Second", "Two"])
      expect(text).toContain(`/Title (${title})`);
  });

  test("has each id once, and every link within it leads somewhere", async () => {
    const { twice, dead, count } = await onPaper("part/print.html", (page) => page.evaluate(auditLinks));
    expect({ twice, dead }).toEqual({ twice: [], dead: [] });
    expect(count).toBeGreaterThan(6);
  });

  test("skips no level of heading", async () => {
    const levels = await onPaper("part/print.html", (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => Number(tagName[1])),
      ),
    );
    expect(levels).toEqual([1, 2, 3, 4, 2, 3, 3]);
  });
});

function listChrome(): string[] {
  const chrome = "header.site, footer.site, .skip, .contents, .neighbours, .to-print, .bar, .menu";
  return [...document.querySelectorAll(chrome)]
    .filter((element) => element.checkVisibility())
    .map((element) => element.className);
}

/** What reaches beyond the sheet, and what hides a part of itself. */
function listCut(): string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll("main *")]
    .filter((element) => {
      const { right, left } = element.getBoundingClientRect();
      const hides = /hidden|auto|scroll|clip/.test(getComputedStyle(element).overflowX);
      return right > width + 1 || left < -1 || (hides && element.scrollWidth > element.clientWidth + 1);
    })
    .map((element) => element.outerHTML.slice(0, 80));
}

/** Lightness, 0 to 1, of the text and of the paper. */
function listColours(): number[] {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  const lightness = (colour: string): number => {
    if (canvas === null) return Number.NaN;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return (canvas.getImageData(0, 0, 1, 1).data[0] ?? 0) / 255;
  };
  const html = getComputedStyle(document.documentElement).backgroundColor;
  return [lightness(getComputedStyle(document.body).color), lightness(html)];
}

function auditLinks(): { twice: string[]; dead: string[]; count: number } {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const links = [...document.querySelectorAll("a[href^='#']")].map((link) => link.getAttribute("href") ?? "");
  return {
    twice: ids.filter((id, at) => ids.indexOf(id) !== at),
    dead: links.filter((href) => document.getElementById(decodeURIComponent(href.slice(1))) === null),
    count: links.length,
  };
}
