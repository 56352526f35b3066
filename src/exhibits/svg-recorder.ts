import type { MeasureText } from "../model/exhibit.ts";
import type { Matrix } from "./svg-matrix.ts";
import type { PenState } from "./svg-state.ts";
import { escapeXml, roundNumber, splitColour } from "./svg-format.ts";
import { SvgGradient } from "./svg-gradient.ts";
import { identity, multiply, scaleOf } from "./svg-matrix.ts";
import { SvgPath } from "./svg-path.ts";
import { firstState } from "./svg-state.ts";
import { writeText } from "./svg-text.ts";

export interface RecorderOptions {
  readonly measure: MeasureText;
  /** Ids of definitions are this and a count, so that two pictures on one page never share one. */
  readonly idPrefix: string;
  /** The family said once for the whole picture. */
  readonly fontFamily: string;
  /** Hears the name of every operation that SVG text cannot record, once each. */
  readonly onUnknown: (operation: string) => void;
}

const defaultBaselines = { emAscent: 0.8, emDescent: 0.2 };

/**
 * A 2D context that writes down what is drawn as SVG, in plain Node. It knows what Chart.js and our painters use;
 * anything else is told, never left out in silence.
 */
export class SvgRecorder {
  readonly canvas: { width: number; height: number };
  readonly #options: RecorderOptions;
  readonly #saved: PenState[] = [];
  readonly #definitions = new Map<string, string>();
  readonly #told = new Set<string>();
  #state: PenState = firstState;
  #path = new SvgPath();
  #parts: string[] = [];
  #openClip: string | undefined;

  constructor(canvas: { width: number; height: number }, options: RecorderOptions) {
    this.canvas = canvas;
    this.#options = options;
  }

  /** Everything drawn so far, definitions first. */
  toXml(): string {
    this.#closeClip();
    const definitions = [...this.#definitions].map(([xml, id]) => xml.replace('id=""', `id="${id}"`));
    const head = definitions.length === 0 ? "" : `<defs>${definitions.join("")}</defs>`;
    return head + this.#parts.join("");
  }

  save(): void {
    this.#saved.push(this.#state);
  }
  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }
  translate(x: number, y: number): void {
    this.#transform({ ...identity, e: x, f: y });
  }
  scale(x: number, y: number): void {
    this.#transform({ ...identity, a: x, d: y });
  }
  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.#transform({ a: cos, b: sin, c: -sin, d: cos, e: 0, f: 0 });
  }
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.#set({ matrix: { a, b, c, d, e, f } });
  }
  resetTransform(): void {
    this.#set({ matrix: identity });
  }

  beginPath(): void {
    this.#path = new SvgPath();
  }
  closePath(): void {
    this.#path.close();
  }
  moveTo(x: number, y: number): void {
    this.#path.moveTo(this.#state.matrix, x, y);
  }
  lineTo(x: number, y: number): void {
    this.#path.lineTo(this.#state.matrix, x, y);
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.cubicTo(this.#state.matrix, [x1, y1, x2, y2, x, y]);
  }
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.#path.quadraticTo(this.#state.matrix, [x1, y1, x, y]);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(this.#state.matrix, x, y, width, height);
  }
  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise = false): void {
    const round = this.#path.arc(this.#state.matrix, { x, y, radius, start, end, counterclockwise });
    if (!round) this.#tell("arc under uneven scale");
  }

  fill(rule?: unknown): void {
    if (rule !== undefined && rule !== "nonzero") this.#tell("fill rule or path");
    const paint = this.#paint("fill", this.#state.fillStyle);
    if (paint !== undefined && this.#path.data !== "") this.#emit(`<path d="${this.#path.data}"${paint}/>`);
  }
  stroke(path?: unknown): void {
    if (path !== undefined) this.#tell("stroke of a path object");
    const paint = this.#paint("stroke", this.#state.strokeStyle);
    if (paint === undefined || this.#path.data === "") return;
    this.#emit(`<path d="${this.#path.data}" fill="none"${paint}${this.#strokeShape()}/>`);
  }
  clip(rule?: unknown): void {
    if (rule !== undefined && rule !== "nonzero") this.#tell("clip rule or path");
    const parent = this.#state.clip === undefined ? "" : ` clip-path="url(#${this.#state.clip})"`;
    this.#set({ clip: this.#define(`<clipPath id=""${parent}><path d="${this.#path.data || "M0 0"}"/></clipPath>`) });
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const path = this.#path;
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
    this.#path = path;
  }
  clearRect(x: number, y: number, width: number, height: number): void {
    if (x > 0 || y > 0 || x + width < this.canvas.width || y + height < this.canvas.height) {
      this.#tell("clearing a part");
      return;
    }
    this.#parts = [];
    this.#definitions.clear();
    this.#openClip = undefined;
  }

  measureText(text: string): { readonly width: number } {
    return { width: this.#options.measure(this.#state.font, text) };
  }
  fillText(text: string, x: number, y: number): void {
    const paint = this.#paint("fill", this.#state.fillStyle);
    if (paint === undefined || text.trim() === "" || !Number.isFinite(x + y)) return;
    const baselines = this.#options.measure.baselines?.(this.#state.font) ?? scaledBaselines(this.#state.font);
    const setting = { baselines, commonFamily: this.#options.fontFamily, paint: paint.trim() };
    this.#emit(writeText(text, x, y, this.#state, setting));
  }

  createLinearGradient(x0: number, y0: number, x1: number, y1: number): SvgGradient {
    return new SvgGradient([x0, y0], [x1, y1]);
  }
  setLineDash(dash: readonly number[]): void {
    this.#set({ dash: [...dash] });
  }
  getLineDash(): readonly number[] {
    return this.#state.dash;
  }

  /** A part of the build: reveal.js shows it on its step, a static page as it is. */
  beginGroup(step: string): void {
    this.#closeClip();
    this.#parts.push(`<g class="fragment" data-step="${escapeXml(step)}">`);
  }
  endGroup(): void {
    this.#closeClip();
    this.#parts.push("</g>");
  }

  /** Where accessors and the operations that SVG has no words for come in: see `recorderContext`. */
  get state(): PenState {
    return this.#state;
  }
  change(part: Partial<PenState>): void {
    this.#set(part);
  }
  tell(operation: string): void {
    this.#tell(operation);
  }

  #set(part: Partial<PenState>): void {
    this.#state = { ...this.#state, ...part };
  }
  #transform(inner: Matrix): void {
    this.#set({ matrix: multiply(this.#state.matrix, inner) });
  }
  #tell(operation: string): void {
    if (this.#told.has(operation)) return;
    this.#told.add(operation);
    this.#options.onUnknown(operation);
  }

  #define(xml: string): string {
    const known = this.#definitions.get(xml);
    const id = known ?? `${this.#options.idPrefix}-${this.#definitions.size + 1}`;
    if (known === undefined) this.#definitions.set(xml, id);
    return id;
  }
  /** Attributes of a paint, with a space before; undefined when nothing would be seen. */
  #paint(kind: "fill" | "stroke", style: unknown): string | undefined {
    const { globalAlpha, matrix } = this.#state;
    if (style instanceof SvgGradient) {
      return ` ${kind}="url(#${this.#define(style.toXml(matrix))})"${opacityAttribute(kind, globalAlpha)}`;
    }
    if (typeof style !== "string") {
      this.#tell(`${kind} with a pattern`);
      return undefined;
    }
    const { colour, opacity } = splitColour(style);
    const visible = opacity * globalAlpha;
    return visible === 0 ? undefined : ` ${kind}="${escapeXml(colour)}"${opacityAttribute(kind, visible)}`;
  }
  #strokeShape(): string {
    const { lineWidth, lineCap, lineJoin, dash, lineDashOffset, matrix } = this.#state;
    const scale = scaleOf(matrix);
    const width = lineWidth * scale === 1 ? "" : ` stroke-width="${roundNumber(lineWidth * scale)}"`;
    const cap = lineCap === "butt" ? "" : ` stroke-linecap="${lineCap}"`;
    const join = lineJoin === "miter" ? ' stroke-miterlimit="10"' : ` stroke-linejoin="${lineJoin}"`;
    const lengths = dash.map((length) => roundNumber(length * scale)).join(" ");
    const offset = lineDashOffset === 0 ? "" : ` stroke-dashoffset="${roundNumber(lineDashOffset * scale)}"`;
    return `${width}${cap}${join}${lengths === "" ? "" : ` stroke-dasharray="${lengths}"${offset}`}`;
  }

  #emit(xml: string): void {
    if (this.#state.clip !== this.#openClip) {
      this.#closeClip();
      if (this.#state.clip !== undefined) this.#parts.push(`<g clip-path="url(#${this.#state.clip})">`);
      this.#openClip = this.#state.clip;
    }
    this.#parts.push(xml);
  }
  #closeClip(): void {
    if (this.#openClip !== undefined) this.#parts.push("</g>");
    this.#openClip = undefined;
  }
}

function opacityAttribute(kind: "fill" | "stroke", opacity: number): string {
  return opacity < 1 ? ` ${kind}-opacity="${String(Number(opacity.toFixed(3)))}"` : "";
}

function scaledBaselines(font: string): { readonly emAscent: number; readonly emDescent: number } {
  const size = Number(/([\d.]+)px/u.exec(font)?.[1] ?? 10);
  return { emAscent: defaultBaselines.emAscent * size, emDescent: defaultBaselines.emDescent * size };
}
