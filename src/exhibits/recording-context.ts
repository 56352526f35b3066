import type { Pen } from "../drawing/pen.ts";
import type { PenState } from "./svg-state.ts";
import { SvgRecorder } from "./svg-recorder.ts";

/** The recorder with the properties of a canvas context; values a canvas would ignore are ignored here too. */
export class RecordingContext extends SvgRecorder implements Pen {
  get fillStyle(): unknown {
    return this.state.fillStyle;
  }
  set fillStyle(fillStyle: unknown) {
    if (fillStyle !== undefined && fillStyle !== null) this.change({ fillStyle });
  }
  get strokeStyle(): unknown {
    return this.state.strokeStyle;
  }
  set strokeStyle(strokeStyle: unknown) {
    if (strokeStyle !== undefined && strokeStyle !== null) this.change({ strokeStyle });
  }
  get lineWidth(): number {
    return this.state.lineWidth;
  }
  set lineWidth(lineWidth: number) {
    if (lineWidth > 0 && Number.isFinite(lineWidth)) this.change({ lineWidth });
  }
  get lineCap(): PenState["lineCap"] {
    return this.state.lineCap;
  }
  set lineCap(lineCap: PenState["lineCap"]) {
    this.change({ lineCap });
  }
  get lineJoin(): PenState["lineJoin"] {
    return this.state.lineJoin;
  }
  set lineJoin(lineJoin: PenState["lineJoin"]) {
    this.change({ lineJoin });
  }
  get lineDashOffset(): number {
    return this.state.lineDashOffset;
  }
  set lineDashOffset(lineDashOffset: number) {
    if (Number.isFinite(lineDashOffset)) this.change({ lineDashOffset });
  }
  get globalAlpha(): number {
    return this.state.globalAlpha;
  }
  set globalAlpha(globalAlpha: number) {
    if (globalAlpha >= 0 && globalAlpha <= 1) this.change({ globalAlpha });
  }
  get font(): string {
    return this.state.font;
  }
  set font(font: string) {
    if (font !== "") this.change({ font });
  }
  get textAlign(): PenState["textAlign"] {
    return this.state.textAlign;
  }
  set textAlign(textAlign: PenState["textAlign"]) {
    this.change({ textAlign });
  }
  get textBaseline(): PenState["textBaseline"] {
    return this.state.textBaseline;
  }
  set textBaseline(textBaseline: PenState["textBaseline"]) {
    this.change({ textBaseline });
  }
}

/** Operations of a canvas that have no place in a drawing of ours; a call is told and does nothing. */
const unknownOperations = [
  "arcTo",
  "createConicGradient",
  "createImageData",
  "createPattern",
  "createRadialGradient",
  "drawImage",
  "ellipse",
  "getImageData",
  "isPointInPath",
  "putImageData",
  "roundRect",
  "strokeRect",
  "strokeText",
] as const;

/** Properties whose use would change the picture in a way that is not recorded. */
const unknownProperties = {
  filter: "none",
  globalCompositeOperation: "source-over",
  letterSpacing: "0px",
  shadowBlur: 0,
} as const;

for (const operation of unknownOperations) {
  Object.defineProperty(RecordingContext.prototype, operation, {
    value(this: RecordingContext) {
      this.tell(operation);
      return undefined;
    },
  });
}
for (const [property, usual] of Object.entries(unknownProperties)) {
  Object.defineProperty(RecordingContext.prototype, property, {
    get: () => usual,
    set(this: RecordingContext, value: unknown) {
      if (value !== usual) this.tell(property);
    },
  });
}
