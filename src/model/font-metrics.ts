/**
 * What measuring needs of a font file without the file: advances and kerning by character, in font units.
 * Characters that kern alike share a class, else the table of pairs would be larger than the font.
 */
export interface FontMetrics {
  readonly unitsPerEm: number;
  readonly ascender: number;
  /** Below the baseline, so mostly negative. */
  readonly descender: number;
  /** All characters that the face draws; the three lists go along with it. */
  readonly characters: string;
  readonly advances: readonly number[];
  /** The row of `kerning` of a character that stands left of another. */
  readonly leftClasses: readonly number[];
  /** The column of `kerning` of a character that stands right of another. */
  readonly rightClasses: readonly number[];
  readonly kerning: readonly (readonly number[])[];
}
