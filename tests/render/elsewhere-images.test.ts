/** Images that stand on other sites: links, unless the project trusts the host or has a copy. */
import { describe, expect, test } from "vitest";
import type { Site } from "../../src/model/site.ts";
import { pagePolicies, policyOf } from "../../src/views/policy.ts";
import { bodyOf } from "../support/pages.ts";
import { siteOf } from "../support/talks.ts";

const HOSTS = ["img.example.org", "cdn.example.org:8443", "Big.example.org"];
const siteWith = (markdown: string, hosts: readonly string[] = HOSTS): Site =>
  siteOf({ "talk.md": markdown, "other.md": "# Other\n" }, [], { lang: "en", images: { hosts } });
const show = (markdown: string, hosts?: readonly string[]): string =>
  bodyOf(siteWith(markdown, hosts), "talk.md");

describe("an image of a host that the project names", () => {
  test.each([
    ["![Plan](https://img.example.org/a.png)", "https://img.example.org/a.png"],
    ["![Plan](HTTPS://IMG.example.org/a.png)", "https://img.example.org/a.png"],
    ["![Plan](//img.example.org/a.png)", "https://img.example.org/a.png"],
    ["![Plan](https://cdn.example.org:8443/a.png)", "https://cdn.example.org:8443/a.png"],
    ["![Plan](https://big.example.org/a.png)", "https://big.example.org/a.png"],
    ['<p><img src="https://img.example.org/a.png" alt="Plan"></p>', "https://img.example.org/a.png"],
  ])("%s is shown", (markdown, src) => {
    expect(show(markdown)).toContain(`<img src="${src}" alt="Plan">`);
  });
});

describe("an image of any other host is a link", () => {
  test.each([
    "https://example.org/a.png",
    "https://sub.img.example.org/a.png",
    "https://img.example.org.evil.example/a.png",
    "https://img.example.org:444/a.png",
    "https://cdn.example.org/a.png",
    "https://img.example.org@evil.example/a.png",
    "http://img.example.org/a.png",
  ])("%s", (src) => {
    const html = show(`![Plan](${src})`);
    expect(html).not.toContain("<img");
    expect(html).toContain(`<a class="elsewhere" href="${src}">Plan</a>`);
  });

  test("where the project names none", () => {
    expect(show("![Plan](https://img.example.org/a.png)", [])).not.toContain("<img");
  });

  test("and no name of a host says more than a host", () => {
    const hosts = ["*", "x.example;script-src", "x.example'"];
    for (const host of hosts) {
      const site = siteWith(`![Plan](<https://${host}/a.png>)`, hosts);
      expect(bodyOf(site, "talk.md")).not.toContain("<img");
      expect(policyOf("talk.html", site)).toBe(policyOf("other.html", site));
    }
  });
});

describe("a page's policy", () => {
  const STRICT =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  const wide = (sources: string): string => STRICT.replace("data:", `data: ${sources}`);

  test("is the strict one where no such image stands", () => {
    const site = siteWith("![Plan](https://img.example.org/a.png)");
    expect(policyOf("other.html", site)).toBe(STRICT);
    expect(policyOf("404.html", site)).toBe(STRICT);
    expect(policyOf("talk.html", siteWith("![Plan](http://img.example.org/a.png)"))).toBe(STRICT);
    expect(policyOf("talk.html", siteWith("[Plan](https://img.example.org/a.png)"))).toBe(STRICT);
    expect(policyOf("talk.html", siteWith("`![Plan](https://img.example.org/a.png)`"))).toBe(STRICT);
  });

  test.each([
    "![Plan](https://img.example.org/a.png)",
    "# ![Plan](https://img.example.org/a.png) Title",
    "## ![Plan](https://img.example.org/a.png) Title",
    "## One\n\n### Two\n\n- [![Plan](https://img.example.org/a.png)](other.md)",
    "Words[^1].\n\n[^1]: ![Plan](https://img.example.org/a.png)",
    '<figure><img src="//img.example.org/a.png" alt=""></figure>',
    "| a |\n|---|\n| ![Plan](https://img.example.org/a.png) |",
  ])("names the host of %j and no other", (markdown) => {
    const site = siteWith(markdown);
    expect(policyOf("talk.html", site)).toBe(wide("https://img.example.org"));
    expect(policyOf("other.html", site)).toBe(STRICT);
  });

  test("names each host once, with its port", () => {
    const src = ["img.example.org/a.png", "cdn.example.org:8443/b.png", "img.example.org/c.png"];
    const site = siteWith(src.map((one) => `![Plan](https://${one})`).join("\n\n"));
    expect(policyOf("talk.html", site)).toBe(wide("https://cdn.example.org:8443 https://img.example.org"));
  });

  test("on the page of a talk's notes is that of what stands in the notes", () => {
    const head = "---\ndialect: remark\nnotes: handout\n---\n";
    const slide = "# A\n\n![Plan](https://img.example.org/a.png)\n\n???\n\n";
    const site = siteWith(`${head}${slide}![Plan](https://big.example.org/a.png)\n`);
    const [talk] = site.talks.filter(({ path }) => path === "talk.md");
    expect(talk?.notesUrl).toBeDefined();
    expect(policyOf(talk?.notesUrl ?? "", site)).toBe(wide("https://big.example.org"));
  });

  test("is known to those who send headers, with the widest of all", () => {
    const site = siteOf(
      {
        "a.md": "# A\n\n![x](https://img.example.org/a.png)",
        "b.md": "# B\n\n![x](https://big.example.org/a.png)",
        "c.md": "# C",
      },
      [],
      { images: { hosts: HOSTS } },
    );
    expect(pagePolicies(site)).toEqual({
      usual: STRICT,
      wider: [
        ["a.html", wide("https://img.example.org")],
        ["b.html", wide("https://big.example.org")],
      ],
      widest: wide("https://big.example.org https://img.example.org"),
    });
  });
});

test("an image that the site has a copy of is shown from there, from any depth", () => {
  const kept = new Map([
    ["https://else.example/a.png?b=1", { url: "lectern/kept/0123456789.png", bytes: new Uint8Array() }],
  ]);
  const site = siteOf({
    "deep/er/talk.md": "![Plan](https://else.example/a.png?b=1#c)\n\n![Other](https://else.example/a.png)",
  });
  const html = bodyOf({ ...site, keptImages: kept }, "deep/er/talk.md");
  expect(html).toContain('<img src="../../lectern/kept/0123456789.png" alt="Plan">');
  expect(html).toContain('<a class="elsewhere" href="https://else.example/a.png">Other</a>');
});
