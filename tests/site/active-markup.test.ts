import { expect, test } from "vitest";
import { isActiveMarkup } from "../../src/site/active-markup.ts";
import { growthOf, IN_PROPORTION } from "../support/growth.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const drawing = (inside: string): Uint8Array =>
  bytesOf(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);

test.each([
  "<path d='M0 0'/>",
  "<text>on = off, a script: none</text>",
  "<a href='https://example.org/'><rect/></a>",
  "<style>rect { fill: red }</style>",
])("a drawing that only shows is left: %s", (inside) => {
  expect(isActiveMarkup(drawing(inside))).toBe(false);
});

test("a drawing as drawing programs write it is left", () => {
  const head =
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">';
  expect(isActiveMarkup(bytesOf(`${head}<svg/>`))).toBe(false);
});

test.each([
  "<script>x()</script>",
  "<s:script xmlns:s='http://www.w3.org/1999/xhtml'/>",
  "<rect onclick='x()'/>",
  "<rect\nonload = 'x()'/>",
  "<rect fill='red'onload='x()'/>",
  "<a href='javascript:x()'/>",
  "<a href='JavaScript:x()'/>",
  "<a href='java&#x73;cript:x()'/>",
  "<a href='java&#9;script:x()'/>",
  "<a href='java\nscript:x()'/>",
  "<set attributeName='href' to='javascript:x()'/>",
  "<foreignObject><p/></foreignObject>",
  "<iframe xmlns='http://www.w3.org/1999/xhtml' src='x'/>",
])("a drawing that acts is found: %s", (inside) => {
  expect(isActiveMarkup(drawing(inside))).toBe(true);
});

test.each([
  '<!DOCTYPE svg [<!ENTITY x "y">]><svg/>',
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><svg/>',
  "<!DOCTYPE html><p>x</p>",
  '<?xml-stylesheet type="text/xsl" href="#x"?><svg/>',
  '<?xml version="1.0" encoding="UTF-7"?><svg/>',
])("what would hide it is found: %s", (text) => {
  expect(isActiveMarkup(bytesOf(text))).toBe(true);
});

test("what is not UTF-8, or UTF-16 in disguise, is not looked into", () => {
  expect(isActiveMarkup(Uint8Array.of(0xff, 0xfe, 0x3c, 0))).toBe(true);
  expect(isActiveMarkup(new Uint8Array([..."<svg/>"].flatMap((sign) => [sign.charCodeAt(0), 0])))).toBe(true);
});

test("declarations that never close are looked at in proportion to their number", () => {
  const growth = growthOf((many) => isActiveMarkup(drawing("<!DOCTYPE ".repeat(many))), 8_000);
  expect(growth).toBeLessThan(IN_PROPORTION);
  expect(isActiveMarkup(drawing(`${"<!DOCTYPE ".repeat(50)}svg XHTML>`))).toBe(true);
});
