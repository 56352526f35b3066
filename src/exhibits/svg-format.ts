/** A number of an SVG attribute: two decimals are a hundredth of a pixel, and equal drawings get equal text. */
export function roundNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/** Text for element content and attributes; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A colour and its opacity apart: viewers that know only SVG 1.1 draw `#rrggbbaa` and `rgba()` black. */
export interface SvgColour {
  readonly colour: string;
  readonly opacity: number;
}

/** Reads `#rgb`, `#rrggbb` with or without alpha, `rgb()` and `rgba()`; names stay as they are. */
export function splitColour(colour: string): SvgColour {
  const text = colour.trim().toLowerCase();
  if (text === "transparent" || text === "none") return { colour: "none", opacity: 0 };
  return readHex(text) ?? readRgb(text) ?? { colour: text, opacity: 1 };
}

function readHex(text: string): SvgColour | undefined {
  const digits = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/u.test(text) ? text.slice(1) : undefined;
  if (digits === undefined) return undefined;
  const long = digits.length <= 4 ? digits.replaceAll(/./gu, "$&$&") : digits;
  const alpha = long.slice(6);
  return { colour: `#${long.slice(0, 6)}`, opacity: alpha === "" ? 1 : parseInt(alpha, 16) / 255 };
}

function readRgb(text: string): SvgColour | undefined {
  const parts = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*(?:[,/]\s*([\d.]+)(%?)\s*)?\)$/u.exec(text);
  if (parts === null) return undefined;
  const hex = parts.slice(1, 4).map((channel) => Math.round(Number(channel)).toString(16).padStart(2, "0"));
  return { colour: `#${hex.join("")}`, opacity: Number(parts[4] ?? "1") / (parts[5] === "%" ? 100 : 1) };
}
