import { describe, expect, it } from "vitest";
import { insertRecord } from "../../../src/edits/insert-record.ts";

const draft = {
  id: "new",
  fields: [
    ["value", "$5M"],
    ["source", "s"],
  ] as const,
};
const inserted = (text: string): string | undefined => insertRecord({ path: "data/x.yaml", text }, draft);

describe("insertRecord(file, record)", () => {
  it("puts it behind the last record, in the style of that one", () => {
    expect(inserted("figures:\n  a: { value: $1M }\n")).toBe(
      "figures:\n  a: { value: $1M }\n  new: { value: $5M, source: s }\n",
    );
    expect(inserted("figures:\n    a:\n        value: $1M\n")).toBe(
      "figures:\n    a:\n        value: $1M\n    new:\n      value: $5M\n      source: s\n",
    );
    expect(inserted("figures:\n  a: $1M\n")).toBe("figures:\n  a: $1M\n  new: { value: $5M, source: s }\n");
  });

  it("keeps comments, empty lines and what follows", () => {
    const text = `# Head
figures:

  # First
  a:
    value: $1M # one
    # of a

  # Second
  b:
    value: $2M

# Sources
sources:
  s: { title: S, grade: own }
`;
    expect(inserted(text)).toBe(text.replace("$2M\n", "$2M\n  new:\n    value: $5M\n    source: s\n"));
  });

  it("leaves an empty line where the records have one between them", () => {
    expect(inserted("figures:\n  a: { value: $1M }\n\n  b: { value: $2M }\n")).toBe(
      "figures:\n  a: { value: $1M }\n\n  b: { value: $2M }\n\n  new: { value: $5M, source: s }\n",
    );
  });

  it("opens the map where there is none yet", () => {
    expect(inserted("figures:\nsources: {}\n")).toBe("figures:\n  new:\n    value: $5M\n    source: s\nsources: {}\n");
    expect(inserted("sources: {}\n")).toBe("sources: {}\n\nfigures:\n  new:\n    value: $5M\n    source: s\n");
    expect(inserted("")).toBe("figures:\n  new:\n    value: $5M\n    source: s\n");
  });

  it("does not end a text of several lines", () => {
    expect(inserted("figures:\n  a:\n    note: |\n      one\n\n      two\n")).toBe(
      "figures:\n  a:\n    note: |\n      one\n\n      two\n  new:\n    value: $5M\n    source: s\n",
    );
  });

  it("ends a file that has no end of line", () => {
    expect(inserted("figures:\n  a: $1M")).toBe("figures:\n  a: $1M\n  new: { value: $5M, source: s }\n");
  });

  it("gives up where it would have to rewrite", () => {
    expect(inserted("figures: { a: $1M }\n")).toBeUndefined();
    expect(inserted("- 1\n- 2\n")).toBeUndefined();
  });
});
