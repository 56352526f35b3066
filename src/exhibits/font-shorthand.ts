/** The parts of a CSS font shorthand that choose a face and a size. */
export interface FontShorthand {
  readonly style: "normal" | "italic";
  readonly weight: number;
  readonly sizePx: number;
  /** Without quotes, in order of preference. */
  readonly families: readonly string[];
}

const shorthand = /^\s*(.*?)\s*([\d.]+)px(?:\s*\/\s*\S+)?\s+(.+?)\s*$/u;

/** Reads `italic 600 14px "Source Serif 4", serif`; a font without a size in pixels counts as 10 px, like a canvas. */
export function parseFontShorthand(font: string): FontShorthand {
  const [, before = "", size = "10", families = "sans-serif"] = shorthand.exec(font) ?? [];
  const weight = /\b(\d{3}|bold)\b/u.exec(before)?.[1] ?? "400";
  return {
    style: /italic|oblique/u.test(before) ? "italic" : "normal",
    weight: weight === "bold" ? 700 : Number(weight),
    sizePx: Number(size),
    families: families.split(",").map((family) => family.trim().replace(/^["']|["']$/gu, "")),
  };
}
