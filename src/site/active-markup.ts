/** Tells whether a drawing or another file of XML holds more than what it shows. */

/** Whoever opens such a file by itself opens a page of this site: nothing of somebody else's may run there. */
export function isActiveMarkup(bytes: Uint8Array): boolean {
  const text = readUtf8(bytes);
  // A NUL is a sign of UTF-16, in which nothing below would be found.
  if (text === undefined || text.includes("\0") || DECLARES.test(text) || isXhtml(text)) return true;
  const bare = text.replace(/&#(x[0-9a-f]+|\d+);/gi, (_reference, code: string) =>
    String.fromCharCode(Number(/^x/i.test(code) ? `0${code}` : code)),
  );
  // Browsers skip line breaks and tabs inside a scheme.
  return ACTS.test(bare) || /(?:java|vb)script:/i.test(bare.replace(/[\t\n\r]/g, ""));
}

/** Entities and encodings that hide the rest, and a sheet that makes a page of it. */
const DECLARES = /<!ENTITY|<!DOCTYPE\s+html|encoding\s*=\s*["'](?!utf-8)|<\?xml-stylesheet/i;
const ACTS = /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|embed|object|handler)\b|[\s"'/]on[a-z]+\s*=/i;

/** Looked at once up to each `>`: from every declaration on that never closes, it would be all the rest. */
function isXhtml(text: string): boolean {
  return text.split(">").some((part) => {
    const start = part.search(/<!DOCTYPE/i);
    return start !== -1 && /XHTML/i.test(part.slice(start));
  });
}

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
