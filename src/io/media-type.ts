/** What a file is to a browser, by its name. */
import path from "node:path";

const TEXT = "; charset=utf-8";
const TYPES: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".css": `text/css${TEXT}`,
  ".csv": `text/csv${TEXT}`,
  ".gif": "image/gif",
  ".html": `text/html${TEXT}`,
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": `text/javascript${TEXT}`,
  ".json": "application/json",
  ".md": `text/markdown${TEXT}`,
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".ogg": "audio/ogg",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": `text/plain${TEXT}`,
  ".webm": "video/webm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
  ".zip": "application/zip",
};

/** What nobody knows is offered to be saved. */
export function mediaTypeOf(name: string): string {
  return TYPES[path.extname(name).toLowerCase()] ?? "application/octet-stream";
}
