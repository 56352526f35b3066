/** A number of an SVG attribute: two decimals are a hundredth of a pixel, and equal drawings get equal text. */
export function roundNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/** Text for element content and attributes; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "")
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
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])([0-9a-f])?$/u.exec(text);
  if (short !== null)
    return splitColour(
      `#${short
        .slice(1)
        .map((digit) => (digit ?? "").repeat(2))
        .join("")}`,
    );
  const long = /^#([0-9a-f]{6})([0-9a-f]{2})$/u.exec(text);
  if (long !== null) return { colour: `#${long[1] ?? "000000"}`, opacity: parseInt(long[2] ?? "ff", 16) / 255 };
  const parts = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*(?:[,/]\s*([\d.]+)(%?)\s*)?\)$/u.exec(text);
  if (parts === null) return { colour: text, opacity: 1 };
  const [, red = "0", green = "0", blue = "0", alpha = "1", percent = ""] = parts;
  const hex = [red, green, blue].map((channel) => Math.round(Number(channel)).toString(16).padStart(2, "0"));
  return { colour: `#${hex.join("")}`, opacity: Number(alpha) / (percent === "%" ? 100 : 1) };
}
