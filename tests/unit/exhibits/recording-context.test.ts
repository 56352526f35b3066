import { describe, expect, it } from "vitest";
import { RecordingContext } from "../../../src/exhibits/recording-context.ts";

function record(paint: (pen: RecordingContext) => void): { readonly xml: string; readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  const pen = new RecordingContext(
    { width: 100, height: 100 },
    {
      measure: (_, text) => text.length * 10,
      idPrefix: "p",
      fontFamily: "Inter",
      onUnknown: (operation) => void unknown.push(operation),
    },
  );
  paint(pen);
  return { xml: pen.toXml(), unknown };
}

const xmlOf = (paint: (pen: RecordingContext) => void): string => record(paint).xml;

const arcXml = (counterclockwise: boolean): string =>
  xmlOf((pen) => {
    pen.beginPath();
    pen.arc(0, 0, 10, 0, Math.PI / 2, counterclockwise);
    pen.fill();
  });

const fillXml = (style: string): string =>
  xmlOf((pen) => {
    pen.fillStyle = style;
    pen.fillRect(0, 0, 1, 1);
  });

const baselineOf = (baseline: RecordingContext["textBaseline"]): string | undefined =>
  /y="([^"]+)"/.exec(
    xmlOf((pen) => {
      pen.font = "600 20px Inter";
      pen.textBaseline = baseline;
      pen.fillText("a", 0, 50);
    }),
  )?.[1];

const textXml = (font: string): string =>
  xmlOf((pen) => {
    pen.font = font;
    pen.fillText("a", 0, 0);
  });

describe("RecordingContext", () => {
  it("writes a path in the coordinates of the picture", () => {
    const xml = xmlOf((pen) => {
      pen.translate(10, 20);
      pen.scale(2, 2);
      pen.beginPath();
      pen.moveTo(0, 0);
      pen.lineTo(5, 0);
      pen.closePath();
      pen.fill();
    });
    expect(xml).toBe('<path d="M10 20L20 20Z" fill="#000000"/>');
  });

  it("scales the width of a stroke and its dashes with the matrix", () => {
    const xml = xmlOf((pen) => {
      pen.scale(3, 3);
      pen.setLineDash([1, 2]);
      pen.strokeStyle = "#123456";
      pen.beginPath();
      pen.moveTo(0, 0);
      pen.lineTo(1, 1);
      pen.stroke();
    });
    expect(xml).toContain('stroke="#123456" stroke-width="3"');
    expect(xml).toContain('stroke-dasharray="3 6"');
  });

  it("closes a whole circle, which takes two arcs", () => {
    const xml = xmlOf((pen) => {
      pen.beginPath();
      pen.arc(50, 50, 10, 0, Math.PI * 2);
      pen.fill();
    });
    expect(xml).toContain('d="M60 50A10 10 0 0 1 40 50A10 10 0 0 1 60 50"');
  });

  it("turns an arc the way that was asked for", () => {
    expect(arcXml(false)).toContain("A10 10 0 0 1 0 10");
    expect(arcXml(true)).toContain("A10 10 0 1 0 0 10");
  });

  it("splits a colour from its opacity and leaves out what cannot be seen", () => {
    expect(fillXml("rgba(255, 0, 0, 0.5)")).toContain('fill="#ff0000" fill-opacity="0.5"');
    expect(fillXml("#0f08")).toContain('fill="#00ff00" fill-opacity="0.533"');
    expect(fillXml("rgba(1, 2, 3, 0)")).toBe("");
    expect(fillXml("transparent")).toBe("");
  });

  it("brings back the state that was saved", () => {
    const xml = xmlOf((pen) => {
      pen.save();
      pen.fillStyle = "#ff0000";
      pen.translate(50, 0);
      pen.restore();
      pen.fillRect(0, 0, 1, 1);
    });
    expect(xml).toContain('d="M0 0L1 0L1 1L0 1Z" fill="#000000"');
  });

  it("clips with a counted id, nested clips inside each other", () => {
    const xml = xmlOf((pen) => {
      for (const size of [10, 5]) {
        pen.beginPath();
        pen.rect(0, 0, size, size);
        pen.clip();
      }
      pen.fillRect(0, 0, 99, 99);
    });
    expect(xml).toContain('<clipPath id="p-2" clip-path="url(#p-1)">');
    expect(xml).toContain('<g clip-path="url(#p-2)"><path');
  });

  it("places text by its alphabetic baseline, whatever was asked for", () => {
    expect([baselineOf("alphabetic"), baselineOf("top"), baselineOf("middle"), baselineOf("bottom")]).toEqual([
      "50",
      "66",
      "56",
      "46",
    ]);
  });

  it("escapes text and drops what XML forbids", () => {
    expect(xmlOf((pen) => pen.fillText('<b> & "\u0000\u0008', 0, 9))).toContain(">&lt;b&gt; &amp; &quot;</text>");
  });

  it("names a family only where it is not the picture's own", () => {
    expect(textXml("12px Inter")).not.toContain("font-family");
    expect(textXml('12px "Source Serif 4"')).toContain('font-family="Source Serif 4"');
  });

  it("wraps a step of the build in a group that closes before an open clip", () => {
    const xml = xmlOf((pen) => {
      pen.save();
      pen.beginPath();
      pen.rect(0, 0, 5, 5);
      pen.clip();
      pen.fillRect(0, 0, 1, 1);
      pen.restore();
      pen.beginGroup('a "step"');
      pen.fillRect(0, 0, 1, 1);
      pen.endGroup();
    });
    expect(xml).toMatch(/<\/g><g class="fragment" data-step="a &quot;step&quot;"><path [^>]*\/><\/g>$/);
  });

  it("forgets everything when all is cleared, and tells a clearing of a part", () => {
    const { xml, unknown } = record((pen) => {
      pen.fillRect(0, 0, 1, 1);
      pen.clearRect(0, 0, 100, 100);
      pen.clearRect(10, 10, 5, 5);
    });
    expect(xml).toBe("");
    expect(unknown).toEqual(["clearing a part"]);
  });

  it.each(["drawImage", "createPattern", "createConicGradient", "strokeText", "ellipse"])("tells %s", (operation) => {
    const { unknown } = record((pen) => {
      const call: unknown = Reflect.get(pen, operation);
      if (typeof call === "function") Reflect.apply(call, pen, []);
    });
    expect(unknown).toEqual([operation]);
  });

  it.each([
    ["shadowBlur", 4],
    ["globalCompositeOperation", "destination-over"],
    ["filter", "blur(2px)"],
  ])("tells %s", (property, value) => {
    expect(record((pen) => void Reflect.set(pen, property, value)).unknown).toEqual([property]);
  });

  it("tells an arc that an uneven scale would bend", () => {
    const { unknown } = record((pen) => {
      pen.scale(2, 1);
      pen.beginPath();
      pen.arc(0, 0, 5, 0, 1);
    });
    expect(unknown).toEqual(["arc under uneven scale"]);
  });

  it("never writes what is not a number", () => {
    const xml = xmlOf((pen) => {
      pen.beginPath();
      pen.moveTo(Number.NaN, 0);
      pen.lineTo(Infinity, 5);
      pen.lineTo(1, 1);
      pen.fill();
      pen.fillText("a", Number.NaN, 0);
    });
    expect(xml).toBe('<path d="M1 1" fill="#000000"/>');
  });
});
