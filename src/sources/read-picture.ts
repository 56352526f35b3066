import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { imageSize } from "image-size";
import { limits } from "../diagnostics/limits.ts";
import type { Asset } from "../model/project-sources.ts";
import { reach } from "./deck-root.ts";
import { pictureTypes } from "./picture-paths.ts";

/** One picture of the deck's folder with its bytes and size, or why it cannot be shown. */
export async function readPicture(root: string, path: string): Promise<Asset> {
  const found = await reach(root, path);
  if (found.state !== "good") return { state: found.state, path, reason: found.reason };
  const mediaType = pictureTypes.get(extname(path).slice(1).toLowerCase());
  if (mediaType === undefined) return unreadable(path, `it is none of ${[...pictureTypes.keys()].join(", ")}`);
  if (found.bytes > limits.pictureBytes) return unreadable(path, `it is larger than ${limits.pictureBytes >> 20} MB`);
  const bytes = await readFile(found.absolute).catch(() => undefined);
  return bytes === undefined ? unreadable(path, "it cannot be opened") : measured(path, bytes, mediaType);
}

function measured(path: string, bytes: Uint8Array, mediaType: string): Asset {
  const size = sizeOf(bytes);
  if (size === undefined || pictureTypes.get(size.type) !== mediaType) return unreadable(path, `it is no ${mediaType}`);
  if (!isWhole(bytes, mediaType)) return unreadable(path, "its end is missing");
  const { widthPx, heightPx } = size;
  if (widthPx * heightPx > limits.picturePixels) return unreadable(path, `it has ${widthPx} × ${heightPx} pixels`);
  return { state: "good", path, bytes, mediaType, widthPx, heightPx };
}

interface Size {
  readonly type: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

function sizeOf(bytes: Uint8Array): Size | undefined {
  try {
    const { width, height, type = "", orientation = 1 } = imageSize(bytes);
    if (width <= 0 || height <= 0) return undefined;
    // A browser turns a photo as its EXIF says; from 5 on that swaps its sides.
    return orientation >= 5 ? { type, widthPx: height, heightPx: width } : { type, widthPx: width, heightPx: height };
  } catch {
    return undefined;
  }
}

/** A browser draws the half of a cut-off picture without a word; the last bytes tell. */
function isWhole(bytes: Uint8Array, mediaType: string): boolean {
  const tail = Buffer.from(bytes.subarray(-64));
  switch (mediaType) {
    case "image/png":
      return tail.includes("IEND");
    case "image/jpeg":
      return Buffer.from(bytes.subarray(-1024)).includes(Buffer.from([0xff, 0xd9]));
    case "image/gif":
      return tail.includes(0x3b);
    case "image/webp":
      return bytes.length >= Buffer.from(bytes).readUInt32LE(4) + 8;
    case "image/svg+xml":
      return tail.toString().includes("</svg") || tail.toString().includes("/>");
    default:
      return true;
  }
}

function unreadable(path: string, reason: string): Asset {
  return { state: "unreadable", path, reason };
}
