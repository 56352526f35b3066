import { describe, expect, it } from "vitest";
import { createTemplates, parsePlaceholder } from "../../../src/compile/templates.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";

describe("parsePlaceholder(source)", () => {
  it.each([
    "a",
    "a.b",
    "a-b.c_d",
    "x.2025.total",
    "this",
    "a.this",
    "true",
    "a.true.b",
    "else",

    "a.1b",
    "_x",
    "null.x",
  ])("reads {{%s}} as Handlebars does", (path) => {
    // The tilde strips spaces in templates and means nothing here; with it the parser is always asked.
    const asked = parsePlaceholder(`{{~${path}}}`);
    expect(parsePlaceholder(`{{${path}}}`)).toEqual(asked);
    expect(parsePlaceholder(`{{ ${path} }}`)).toEqual(asked);
  });

  it("reads the path of a figure", () => {
    expect(parsePlaceholder("{{deepseek.v3.train}}")).toEqual({ type: "path", path: "deepseek.v3.train", options: [] });
  });

  it.each(["meta.capex.2025.a", "sales.2025", "age.0-10", "2025.sales", "gpt-4.train", "a.1.2.3"])(
    "takes numbers in %s as parts of the name",
    (path) => {
      expect(parsePlaceholder(`{{${path}}}`)).toMatchObject({ type: "path", path });
    },
  );

  it("reads options, with digits in their values as typed", () => {
    expect(parsePlaceholder('{{x.2025 style="long 2025"}}')).toMatchObject({
      path: "x.2025",
      options: [{ name: "style", value: "long 2025" }],
    });
  });

  it("knows comments", () => {
    expect(parsePlaceholder("{{! later }}")).toEqual({ type: "comment" });
  });

  it.each(["{{{x}}}", "{{&x}}", "{{#if x}}", "{{/if}}", "{{> foot}}", "{{else}}", "{{sum a b}}", "{{x style=}}"])(
    "refuses %s",
    (source) => {
      expect(parsePlaceholder(source).type).toBe("fault");
    },
  );
});

const make = (files: Readonly<Record<string, string>>) => {
  const told: Diagnostic[] = [];
  const sources = Object.entries(files).map(([path, text]) => [path, { path, text }] as const);
  return { templates: createTemplates(new Map(sources), (diagnostic) => void told.push(diagnostic)), told };
};
const places = (told: readonly Diagnostic[]): readonly string[] =>
  told.map(({ rule, place }) => `${rule} ${place.file}:${place.start.line}:${place.start.column}`);

describe("createTemplates(files, report)", () => {
  it("prints texts escaped and rich texts as they are", () => {
    const { templates } = make({ "layouts/a.hbs": "{{text}} {{rich html}}" });
    expect(templates.render("layouts/a.hbs", { text: "<b>", html: { html: "<i>x</i>" } })).toBe("&lt;b&gt; <i>x</i>");
  });

  it("prints a text given to `rich` escaped too", () => {
    const { templates } = make({ "layouts/a.hbs": "{{rich text}}" });
    expect(templates.render("layouts/a.hbs", { text: "<b>" })).toBe("&lt;b&gt;");
  });

  it("tells a mistake of syntax with line and column", () => {
    const { templates, told } = make({ "layouts/a.hbs": "<p>\n  {{#if x}}\n</p>\n{{/each}}" });
    expect(templates.render("layouts/a.hbs", {})).toBeUndefined();
    expect(places(told)).toEqual(["invalid-template layouts/a.hbs:2:6"]);
  });

  it("finds the column of a mistake behind many lines", () => {
    const { templates, told } = make({ "layouts/a.hbs": `${"<p>words</p>\n".repeat(40)}<p>{{title style= }}</p>\n` });
    templates.render("layouts/a.hbs", {});
    expect(places(told)).toEqual(["invalid-template layouts/a.hbs:41:19"]);
  });

  it("tells a value that a template asks for in vain", () => {
    const { templates, told } = make({ "layouts/a.hbs": "\n{{titel}}" });
    templates.render("layouts/a.hbs", {});
    expect(places(told)).toEqual(["invalid-template layouts/a.hbs:2:3"]);
  });

  it("does not reach what a value inherits", () => {
    const { templates } = make({ "layouts/a.hbs": "[{{view.constructor}}]" });
    expect(templates.render("layouts/a.hbs", { view: {} })).toBe("[]");
  });

  it("includes partials by name", () => {
    const { templates } = make({ "layouts/a.hbs": "{{> foot}}", "partials/foot.hbs": "foot {{number}}" });
    expect(templates.render("layouts/a.hbs", { number: 3 })).toBe("foot 3");
  });

  it("tells a missing partial where it is asked for, with the nearest name", () => {
    const { templates, told } = make({ "layouts/a.hbs": "<p>{{> fot}}</p>", "partials/foot.hbs": "" });
    templates.render("layouts/a.hbs", {});
    expect(places(told)).toEqual(["unknown-partial layouts/a.hbs:1:4"]);
    expect(told[0]?.message).toBe("Unknown partial “fot”, expected “foot”");
  });

  it("tells a circle of partials and does not run it", () => {
    const { templates, told } = make({
      "layouts/a.hbs": "{{> one}}",
      "partials/one.hbs": "{{> two}}",
      "partials/two.hbs": "{{> one}}",
    });
    expect(templates.render("layouts/a.hbs", {})).toBeUndefined();
    expect(told[0]?.message).toContain("one → two → one");
  });
});
