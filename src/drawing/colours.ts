interface Rgb {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** A colour `share` of the way from `from` to `to`, both `#rrggbb`; anything else gives `from` back unchanged. */
export function mixColours(from: string, to: string, share: number): string {
  const start = parseHex(from);
  const end = parseHex(to);
  if (start === undefined || end === undefined) return from;
  const at = (a: number, b: number): string =>
    Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${at(start.red, end.red)}${at(start.green, end.green)}${at(start.blue, end.blue)}`;
}

/** The same colour with an alpha of 0 to 1, as every 2D context understands it. */
export function fadeColour(colour: string, alpha: number): string {
  const rgb = parseHex(colour);
  return rgb === undefined ? colour : `rgba(${rgb.red}, ${rgb.green}, ${rgb.blue}, ${alpha})`;
}

/** Contrast after WCAG 2.2 of two `#rrggbb` colours, 1 to 21; 1 where one cannot be read. */
export function contrastOf(one: string, other: string): number {
  const [first, second] = [parseHex(one), parseHex(other)];
  if (first === undefined || second === undefined) return 1;
  const [lighter, darker] = [luminance(first), luminance(second)].toSorted((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance({ red, green, blue }: Rgb): number {
  return 0.2126 * linearLight(red) + 0.7152 * linearLight(green) + 0.0722 * linearLight(blue);
}

function linearLight(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function parseHex(colour: string): Rgb | undefined {
  const long = colour.trim().replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu, "#$1$1$2$2$3$3");
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(long);
  if (match === null) return undefined;
  const [, red = "0", green = "0", blue = "0"] = match;
  return { red: parseInt(red, 16), green: parseInt(green, 16), blue: parseInt(blue, 16) };
}
