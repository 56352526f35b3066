import type { FontBaselines } from "../model/exhibit.ts";
import type { PenState } from "./svg-state.ts";
import { parseFontShorthand } from "./font-shorthand.ts";
import { escapeXml, roundNumber } from "./svg-format.ts";
import { apply, scaleOf } from "./svg-matrix.ts";

/** How a text element is written: the family that the whole picture has need not be said again. */
export interface TextSetting {
  readonly baselines: FontBaselines;
  readonly commonFamily: string;
  readonly paint: string;
}

/** One `<text>`: its baseline computed from the font, because viewers disagree about `dominant-baseline`. */
export function writeText(text: string, x: number, y: number, state: PenState, setting: TextSetting): string {
  const font = parseFontShorthand(state.font);
  const { matrix } = state;
  const turned = Math.abs(matrix.b) > 1e-9 || Math.abs(matrix.c) > 1e-9;
  const base = y + baselineShift(state, setting.baselines);
  const at = turned ? { x, y: base } : apply(matrix, x, base);
  const size = turned ? font.sizePx : font.sizePx * scaleOf(matrix);
  const family = font.families.join(", ");
  const attributes = [
    `x="${roundNumber(at.x)}" y="${roundNumber(at.y)}"`,
    family === setting.commonFamily ? "" : `font-family="${escapeXml(family)}"`,
    `font-size="${roundNumber(size)}"`,
    font.weight === 400 ? "" : `font-weight="${font.weight}"`,
    font.style === "normal" ? "" : 'font-style="italic"',
    anchorOf(state),
    setting.paint,
    turned
      ? `transform="matrix(${Object.values(matrix)
          .map((part) => String(Number(part.toFixed(5))))
          .join(" ")})"`
      : "",
    /^\s|\s$|\s\s/u.test(text) ? 'xml:space="preserve"' : "",
  ];
  return `<text ${attributes.filter((part) => part !== "").join(" ")}>${escapeXml(text)}</text>`;
}

function anchorOf({ textAlign }: PenState): string {
  if (textAlign === "center") return 'text-anchor="middle"';
  return textAlign === "right" || textAlign === "end" ? 'text-anchor="end"' : "";
}

/** Distance from the spot asked for down to the alphabetic baseline. */
function baselineShift({ textBaseline }: PenState, { emAscent, emDescent }: FontBaselines): number {
  switch (textBaseline) {
    case "alphabetic":
      return 0;
    case "top":
      return emAscent;
    case "hanging":
      return emAscent * 0.8;
    case "middle":
      return (emAscent - emDescent) / 2;
    case "ideographic":
    case "bottom":
      return -emDescent;
    default:
      return textBaseline satisfies never;
  }
}
