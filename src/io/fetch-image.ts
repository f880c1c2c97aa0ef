/** Fetches one image, within a time and a size, and takes nothing that is no image. */
import type { IncomingMessage } from "node:http";
import { isActiveMarkup } from "../site/active-markup.ts";
import { openAddress, Unasked } from "./open-address.ts";
import { askedHosts } from "./public-address.ts";

export type FetchedImage =
  | { readonly kind: "image"; readonly extension: string; readonly bytes: Uint8Array }
  | { readonly kind: "failure"; readonly why: string; readonly isUnasked?: boolean };

export interface ImageLimits {
  /** Milliseconds for all of it. */
  readonly timeout: number;
  /** Of the image, in bytes. */
  readonly size: number;
  /** Whether hosts of a private network are asked as well. */
  readonly asksPrivate: boolean;
}

interface Format {
  readonly extension: string;
  /** Whether the bytes, read as Latin-1, begin as the format does. */
  readonly begins: RegExp;
}

const FORMATS: Readonly<Record<string, Format>> = {
  "image/png": { extension: "png", begins: /^\x89PNG\r\n/ },
  "image/jpeg": { extension: "jpg", begins: /^\xff\xd8\xff/ },
  "image/gif": { extension: "gif", begins: /^GIF8[79]a/ },
  "image/webp": { extension: "webp", begins: /^RIFF[\s\S]{4}WEBP/ },
  "image/avif": { extension: "avif", begins: /^[\s\S]{4}ftypavi[fs]/ },
  "image/svg+xml": { extension: "svg", begins: /<svg[\s>]/ },
};

/** Enough for the head of an SVG, which may open with comments. */
const HEAD = 4096;
const HEADERS = { "user-agent": "lectern-image-copy", accept: Object.keys(FORMATS).join(", ") };

/** Never throws. `url` is absolute, `http:` or `https:`. */
export async function fetchImage(url: string, limits: ImageLimits): Promise<FetchedImage> {
  const signal = AbortSignal.timeout(limits.timeout);
  try {
    const request = {
      method: "GET",
      signal,
      headers: HEADERS,
      mayAsk: askedHosts(limits.asksPrivate),
    } as const;
    const { response } = await openAddress(url, request);
    const found = await read(response, limits);
    response.destroy();
    return found;
  } catch (error) {
    if (error instanceof Unasked) return { kind: "failure", why: error.message, isUnasked: true };
    return failure(reasonOf(signal.aborted ? signal.reason : error));
  }
}

async function read(response: IncomingMessage, limits: ImageLimits): Promise<FetchedImage> {
  const { statusCode = 0, headers } = response;
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  const format = FORMATS[type];
  if (statusCode < 200 || statusCode > 299) return failure(`it answers ${statusCode}`);
  if (format === undefined) return failure(`it is no image but ${type || "of no type"}`);
  const bytes = await readWithin(response, limits.size);
  if (bytes === undefined) return failure(`it is larger than ${limits.size / 1_000_000} MB`);
  return judge(bytes, format, type);
}

function failure(why: string): FetchedImage {
  return { kind: "failure", why };
}

/** Undefined for what is too large; no more of it is read then. */
async function readWithin(response: IncomingMessage, size: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > size) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function judge(bytes: Uint8Array, { extension, begins }: Format, type: string): FetchedImage {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  if (!begins.test(head)) return failure(`it says that it is ${type}, and is not`);
  if (extension === "svg" && isActiveMarkup(bytes))
    return failure("it is an SVG that holds more than a picture");
  return { kind: "image", extension, bytes };
}

function reasonOf(error: unknown): string {
  const { code, name, message } = error as Error & { code?: string };
  if (name === "TimeoutError") return "it does not come in time";
  if (code === "ENOTFOUND") return "there is no such host";
  return code ?? message;
}
