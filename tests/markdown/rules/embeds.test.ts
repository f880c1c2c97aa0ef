import { expect, test } from "vitest";
import { htmlOf } from "../../support/pages.ts";

test.each([
  [
    '<iframe src="https://video.example/42" title="The demo"></iframe>',
    "https://video.example/42",
    "The demo",
  ],
  ['<iframe data-src="https://video.example/42"></iframe>', "https://video.example/42", "video.example"],
  [
    '<video src="https://video.example/a.mp4" controls></video>',
    "https://video.example/a.mp4",
    "video.example",
  ],
  ['<embed src="https://video.example/a.pdf">', "https://video.example/a.pdf", "video.example"],
])("%s becomes a card that links to it", (markdown, href, name) => {
  const html = htmlOf(markdown);
  expect(html).toMatch(new RegExp(`<a class="card" href="${href}">[^<]*${name}</a>`));
  expect(html).not.toMatch(/<(?:iframe|video|embed|object)/);
});

test("a video of the content folder is copied and linked", () => {
  expect(htmlOf('<video src="demo.mp4"></video>', { files: ["demo.mp4"] })).toContain('href="demo.mp4"');
});

test("a video that names its sources becomes a card as well", () => {
  const html = htmlOf('<video controls>\n<source src="https://v.example/a.mp4">\n</video>');
  expect(html).toContain('href="https://v.example/a.mp4"');
});

test("the text inside a frame is kept", () => {
  expect(htmlOf("<video src=https://v.example/a.mp4>A demo in words.</video>")).toContain("A demo in words.");
});

test("a card speaks the language of its page", () => {
  expect(htmlOf('<iframe src="https://v.example"></iframe>', { lang: "fr" })).toContain(
    "Regarder sur v.example",
  );
});

test("a frame that leads to a script is no link", () => {
  expect(htmlOf('<iframe src="javascript:alert(1)" title="Demo"></iframe>')).not.toContain("href");
});

test("an image from elsewhere is a link to it, by its alt text", () => {
  const html = htmlOf("![A graph](https://a.example/g.png)");
  expect(html).toMatch(/<a[^>]* href="https:\/\/a\.example\/g\.png">A graph<\/a>/);
  expect(html).not.toContain("<img");
});
