/** Images: what each is shown as is for the site to say. */
import type Token from "markdown-it/lib/token.mjs";
import { inlineText } from "../../markdown/inline-text.ts";
import { once } from "../../text/once.ts";
import { attributesOf } from "../attributes.ts";
import { type Handler, langOf, wordsLang } from "../context.ts";
import { typesetText } from "../typography/typeset.ts";

const image: Handler = (token, scope, tokens) => {
  const { context, insideLink } = scope;
  const alt = typesetText(altOf(token), langOf(scope));
  const mark = context.blanks.add({
    kind: "image",
    src: token.attrGet("src") ?? "",
    alt,
    width: token.attrGet("width") ?? undefined,
    height: token.attrGet("height") ?? undefined,
    attributes: attributesOf(token, scope, ["src", "alt", "width", "height"]),
    wordsLang: alt === "" ? wordsLang(context, langOf(scope)) : "",
    mayLead: isFigure(tokens) && !insideLink,
    insideLink,
  });
  return `<img src="${mark}">`;
};

/** A paragraph of images alone: each of them asks. */
export const isFigure = once((children: readonly Token[]): boolean => {
  const shown = children.filter(
    ({ type, content, tag }) => type !== "softbreak" && content.trim() + tag !== "",
  );
  return shown.length > 0 && shown.every(({ type }) => type === "image");
});

function altOf(token: Token): string {
  return token.children && token.children.length > 0 ? inlineText(token.children) : token.content;
}

export const images: Readonly<Record<string, Handler>> = { image };
