/** Addresses that run code, show what is not the site's, or ask somebody else's server; and spellings that slip past a filter. */

/** What a payload does, and the number by which it is told from all others. */
export interface Aim {
  readonly number: number;
  /** Code without a space, a quote or a sign that ends a tag, so that it stands anywhere. */
  readonly code: string;
}

/** A host that is nobody's: a request that names it is one too many. */
export const FOREIGN = "evil.invalid";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

export const SCHEMES: Readonly<Record<string, (aim: Aim) => string>> = {
  javascript: ({ code }) => `javascript:${code}`,
  "javascript comment": ({ code }) => `javascript:/*x*/${code}`,
  "javascript line": ({ code }) => `javascript://x%0a${code}`,
  "javascript void": ({ code }) => `javascript:void(${code})//.png`,
  vbscript: ({ code }) => `vbscript:${code}`,
  livescript: ({ code }) => `livescript:${code}`,
  "data html": ({ code }) => `data:text/html,<script>parent.${code}</script>`,
  "data html base64": ({ code }) =>
    `data:text/html;base64,${base64(`<script>parent.${code};alert(1)</script>`)}`,
  "data html charset": ({ code }) => `data:text/html;charset=utf-8,<img/src=x/onerror=${code}>`,
  "data svg": ({ code }) =>
    `data:image/svg+xml,<svg/xmlns='http://www.w3.org/2000/svg'/onload='parent.${code}'/>`,
  "data svg base64": ({ code }) => `data:image/svg+xml;base64,${base64(`<svg onload="parent.${code}"/>`)}`,
  "data xml": ({ code }) =>
    `data:text/xml,<x:script/xmlns:x='http://www.w3.org/1999/xhtml'>${code}</x:script>`,
  "data script": ({ code }) => `data:text/javascript,${code}`,
  "data without type": ({ code }) => `data:,${code}`,
  "data two types": ({ code }) => `data:image/png,text/html,<script>${code}</script>`,
  file: ({ number }) => `file:///etc/passwd?${number}`,
  blob: ({ number }) => `blob:https://talks.test/${number}`,
  filesystem: ({ number }) => `filesystem:https://talks.test/temporary/${number}`,
  "view-source": ({ code }) => `view-source:javascript:${code}`,
  feed: ({ code }) => `feed:javascript:${code}`,
  jar: ({ number }) => `jar:https://${FOREIGN}/${number}.jar!/x.html`,
  about: ({ number }) => `about:blank#${number}`,
  chrome: ({ number }) => `chrome://settings/${number}`,
  intent: ({ number }) => `intent://${number}#Intent;scheme=javascript;end`,
  ftp: ({ number }) => `ftp://${FOREIGN}/${number}`,
  ws: ({ number }) => `ws://${FOREIGN}/${number}`,
  unknown: ({ code }) => `x-own:${code}`,
  "another host": ({ number }) => `https://${FOREIGN}/${number}`,
  "another host without scheme": ({ number }) => `//${FOREIGN}/${number}`,
  "another host behind backslashes": ({ number }) => `\\\\${FOREIGN}\\${number}`,
  "another host behind both slashes": ({ number }) => `/\\${FOREIGN}/${number}`,
  "another host behind a name": ({ number }) => `https://talks.test@${FOREIGN}/${number}`,
  "a path up": ({ number }) => `../../../../../../etc/passwd?${number}`,
};

type Spelling = (address: string) => string;

/** Changes the scheme alone, or the first letters where there is none. */
const inScheme =
  (change: (scheme: string) => string): Spelling =>
  (address) => {
    const end = Math.max(address.indexOf(":"), 4);
    return change(address.slice(0, end)) + address.slice(end);
  };
const eachLetter = (spell: (code: number, at: number) => string): Spelling =>
  inScheme((scheme) => Array.from(scheme, (letter, at) => spell(letter.charCodeAt(0), at)).join(""));
const inside = (sign: string): Spelling =>
  inScheme((scheme) => `${scheme.slice(0, 3)}${sign}${scheme.slice(3)}`);
const before =
  (sign: string): Spelling =>
  (address) =>
    sign + address;
const behindScheme = (sign: string): Spelling => inScheme((scheme) => scheme + sign);
const letter = String.fromCharCode;

export const SPELLINGS: Readonly<Record<string, Spelling>> = {
  plain: (address) => address,
  "plain again": (address) => address,
  capitals: inScheme((scheme) => scheme.toUpperCase()),
  "mixed letters": eachLetter((code, at) => (at % 2 === 0 ? letter(code).toUpperCase() : letter(code))),
  "decimal references": eachLetter((code) => `&#${code};`),
  "hexadecimal references": eachLetter((code) => `&#x${code.toString(16)};`),
  "hexadecimal references in capitals": eachLetter((code) => `&#X${code.toString(16).toUpperCase()};`),
  "padded references": eachLetter((code) => `&#${String(code).padStart(7, "0")};`),
  "open references": eachLetter((code) => `&#${String(code).padStart(7, "0")}`),
  "references of references": eachLetter((code) => `&amp;#${code};`),
  "a reference to the colon": (address) => address.replace(":", "&colon;"),
  "a number for the colon": (address) => address.replace(":", "&#58;"),
  "a reference to a tab": inside("&Tab;"),
  "a reference to a line end": inside("&NewLine;"),
  "a reference to nothing": inside("&#0;"),
  "a reference to a control": inside("&#1;"),
  "a tab": inside("\t"),
  "a line end": inside("\n"),
  "a carriage return": inside("\r"),
  "a carriage return and a line end": inside("\r\n"),
  "a NUL": inside("\0"),
  "a control": inside("\x07"),
  "a soft hyphen": inside("\u00ad"),
  "a zero-width space": inside("\u200b"),
  "a joiner": inside("\u200d"),
  "a right-to-left mark": inside("\u202e"),
  "a mark of ours": inside("\ufdd0"),
  "a space before": before(" "),
  "many spaces before": before("   \t "),
  "controls before": before("\x01\x1b\x1f"),
  "a no-break space before": before("\u00a0"),
  "a line separator before": before("\u2028"),
  "a byte order mark before": before("\ufeff"),
  "a reference to a control before": before("&#14;"),
  "a space behind the scheme": behindScheme(" "),
  "a tab behind the scheme": behindScheme("\t"),
  "a backslash behind the scheme": behindScheme("\\"),
  "two colons": behindScheme(":"),
  "wide letters": eachLetter((code) => letter(code + 0xfee0)),
  "a long s": inScheme((scheme) => scheme.replace(/s/g, "\u017f")),
  "a Kelvin sign": inScheme((scheme) => scheme.replace(/k/g, "\u212a")),
  "letters in per cent": eachLetter((code) => `%${code.toString(16)}`),
  "a colon in per cent": (address) => address.replace(":", "%3a"),
  "a line end in per cent": inside("%0a"),
  "a NUL in per cent": inside("%00"),
  "an overlong letter": inScheme((scheme) => `%c1%aa${scheme.slice(1)}`),
  "UTF-7": inScheme((scheme) => `+AGo-${scheme.slice(1)}`),
  "backslashes of Markdown": inScheme((scheme) => `\\${scheme.slice(0, 1)}${scheme.slice(1)}`),
  "a backslash of Markdown at the colon": (address) => address.replace(":", "\\:"),
  "itself within itself": inScheme((scheme) => scheme.slice(0, 4) + scheme + scheme.slice(4)),
  "behind a scheme that may": before("https:"),
  "behind a fragment": before("#"),
  "behind a question": before("?"),
  "in angle brackets": (address) => `<${address}>`,
  "in quotes": (address) => `"${address}"`,
  "in accents": (address) => `\`${address}\``,
  "in brackets": (address) => `(${address})`,
  "in CSS": (address) => `url(${address})`,
  "with a title behind": (address) => `${address} "x"`,
  "with an image's ending": (address) => `${address}//.png`,
  "escapes of JavaScript": (address) => address.replace("__x", "\\u005f\\u005fx"),
};
