import { oneOf, suggest } from "../diagnostics/suggest.ts";
import type { Asset } from "../model/project-sources.ts";
import { escapeHtml } from "./escape-html.ts";
import type { InlineNode } from "./markdown-node.ts";
import type { RenderTools } from "./render-tools.ts";

type Image = Extract<InlineNode, { type: "image" }>;

/** A picture of the deck's folder, embedded, with its size and its words; a bad one leaves the words. */
export function renderImage(image: Image, alt: string, tools: RenderTools): string {
  const { writer, resources, gathering } = tools;
  const path = writer.plain(image.href);
  const place = writer.place(image.offset, image.length);
  const asset = resources.findAsset(place.file, path);
  if (asset?.state !== "good") {
    reportBadImage(path, asset, image, tools);
    return `<span class="unresolved">${escapeHtml(alt === "" ? path : alt)}</span>`;
  }
  if (alt.trim() === "") {
    writer.report({
      level: "warning",
      rule: "missing-alt",
      message: `Missing words for the picture “${path}”, expected them between the brackets of ![…]`,
      place,
      hint: "They are read out to whoever does not see the picture.",
    });
  } else gathering.alts.push(alt);
  const title = image.title === undefined ? "" : ` title="${escapeHtml(writer.plain(image.title))}"`;
  return `<img src="${dataUrl(asset)}" width="${asset.widthPx}" height="${asset.heightPx}" alt="${escapeHtml(alt)}"${title}>`;
}

const dataUrls = new WeakMap<Uint8Array, string>();

function dataUrl({ bytes, mediaType }: Extract<Asset, { state: "good" }>): string {
  const known = dataUrls.get(bytes);
  if (known !== undefined) return known;
  const made = `data:${mediaType};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64")}`;
  dataUrls.set(bytes, made);
  return made;
}

function reportBadImage(
  path: string,
  asset: Exclude<Asset, { state: "good" }> | undefined,
  image: Image,
  tools: RenderTools,
): void {
  const { writer, resources } = tools;
  const place = writer.place(image.offset, image.length);
  const near = suggest(path, resources.assetNames);
  if (asset === undefined || asset.state === "missing") {
    writer.report({
      level: "error",
      rule: "missing-image",
      message: `Missing picture “${path}”${near.length > 0 ? `, expected ${oneOf(near)}` : ""}`,
      place,
      hint: "Pictures are files of the deck's folder, named relative to the slide; nothing is fetched from a network.",
    });
    return;
  }
  const rule = asset.state === "outside" ? "outside-deck" : "unreadable-image";
  const opening = asset.state === "outside" ? "Invalid" : "Unreadable";
  writer.report({ level: "error", rule, message: `${opening} picture “${path}”: ${asset.reason}`, place });
}
