/** Pictures as talks hold them, drawn when a test wants one; always the same bytes. */
import { crc32 } from "node:zlib";
import sharp from "sharp";

/** A screenshot: flat areas, lines of something like text, and a gradient that PNG keeps at a high price. */
export function screenshot(width: number, height = Math.round(width * 0.6)): Promise<Buffer> {
  const words = Array.from({ length: 40 }, (_, at) => {
    const [x, y] = [(at % 4) * (width / 4) + 12, Math.floor(at / 4) * (height / 10) + 12];
    return `<rect x="${x}" y="${y}" width="${width / 5}" height="6" fill="#${((at * 7919) % 4096).toString(16).padStart(3, "0")}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><radialGradient id="g"><stop offset="0" stop-color="#fde"/><stop offset="1" stop-color="#235"/></radialGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>${words.join("")}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** A photograph with the grain that a camera gives it. */
export async function photograph(width: number, height = Math.round(width * 0.75)): Promise<Buffer> {
  const grain = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let at = 0; at < grain.length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)];
    grain[at] = 96 + 60 * Math.sin(x / 90) + 60 * Math.cos(y / 70) + (state >>> 28);
  }
  return sharp(grain, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** Its second picture is another. */
export async function animation(format: "gif" | "webp", size = 300): Promise<Buffer> {
  const frames = await Promise.all([screenshot(size, size), photograph(size, size)]);
  const joined = sharp(frames, { join: { animated: true } });
  return format === "gif" ? joined.gif().toBuffer() : joined.webp().toBuffer();
}

/** A PNG that says that it moves: the chunk behind its head. */
export async function animatedPng(size = 300): Promise<Buffer> {
  const still = await screenshot(size, size);
  const body = Buffer.from("acTL\0\0\0\x01\0\0\0\0", "latin1");
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  check.writeUInt32BE(crc32(body));
  const behindHead = still.indexOf("IHDR") + 4 + 13 + 4;
  return Buffer.concat([still.subarray(0, behindHead), length, body, check, still.subarray(behindHead)]);
}
