/** What a workbook says beside its values, which a reader of values passes over. */
export interface SheetInspection {
  readonly name: string;
  readonly isHidden: boolean;
  /** Indexes from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells without a value where one should be, by `row,column`. */
  readonly faults: ReadonlyMap<string, string>;
  /** Numbers that are shown as percent, by `row,column`. */
  readonly percents: ReadonlySet<string>;
  /** How far values reach. */
  readonly rowCount: number;
  readonly columnCount: number;
}

type Attributes = ReadonlyMap<string, string>;

const element = (name: string): RegExp => new RegExp(String.raw`<(?:\w+:)?${name}\b([^>]*?)/?>`, "g");
const cells = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([^]*?)<\/(?:\w+:)?c>)/g;
const formula = /<(?:\w+:)?f\b/;
const valueText = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<\//;
const inlineText = /<(?:\w+:)?is\b/;

/** Looks at the parts of a workbook for what it hides, for cells whose formula failed, and for how percent is shown. */
export function inspectWorkbook(parts: ReadonlyMap<string, Buffer>): readonly SheetInspection[] {
  const text = (path: string): string => parts.get(path)?.toString("utf8") ?? "";
  const targets = new Map(
    attributesOf("Relationship", text("xl/_rels/workbook.xml.rels")).map((one) => [one.get("Id"), one.get("Target")]),
  );
  const percentStyles = findPercentStyles(text("xl/styles.xml"));
  return attributesOf("sheet", text("xl/workbook.xml")).map((sheet) => {
    const target = targets.get(sheet.get("r:id") ?? sheet.get("id")) ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    return {
      name: sheet.get("name") ?? "",
      isHidden: (sheet.get("state") ?? "visible") !== "visible",
      ...inspectSheet(text(path), percentStyles),
    };
  });
}

function inspectSheet(xml: string, percentStyles: ReadonlySet<string>): Omit<SheetInspection, "name" | "isHidden"> {
  const faults = new Map<string, string>();
  const percents = new Set<string>();
  let [rowCount, columnCount] = [0, 0];
  for (const [, written = "", content = ""] of xml.matchAll(cells)) {
    const cell = inspectCell(written, content);
    if (cell === undefined) continue;
    const key = `${cell.row},${cell.column}`;
    if (cell.fault !== undefined) faults.set(key, cell.fault);
    if (cell.isNumber && percentStyles.has(cell.style)) percents.add(key);
    [rowCount, columnCount] = [Math.max(rowCount, cell.row + 1), Math.max(columnCount, cell.column + 1)];
  }
  return { ...hiddenParts(xml), faults, percents, rowCount, columnCount };
}

interface CellInspection {
  readonly row: number;
  readonly column: number;
  readonly style: string;
  readonly isNumber: boolean;
  readonly fault: string | undefined;
}

// One attribute each: a map of all of them for each of a million cells takes longer than reading their values.
const addressOf = /\sr\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/;
const typeOf = /\st\s*=\s*["'](\w+)["']/;
const styleOf = /\ss\s*=\s*["'](\d+)["']/;

/** What a cell says beside its value; nothing for one that only has a format. */
function inspectCell(written: string, content: string): CellInspection | undefined {
  const [, letters, digits] = addressOf.exec(written) ?? [];
  const type = firstGroup(typeOf, written) ?? "n";
  const value = firstGroup(valueText, content);
  const fault = faultOf(type, value, content);
  const isEmpty = value === undefined && fault === undefined && !inlineText.test(content);
  if (letters === undefined || isEmpty) return undefined;
  const style = firstGroup(styleOf, written) ?? "";
  return { row: Number(digits) - 1, column: columnOf(letters), style, isNumber: type === "n", fault };
}

function firstGroup(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.[1];
}

function faultOf(type: string, value: string | undefined, content: string): string | undefined {
  if (type === "e") return `the error ${value ?? "of a formula"}`;
  const isEmpty = value === undefined || (value === "" && type !== "str");
  return isEmpty && formula.test(content) ? "a formula that was never computed" : undefined;
}

function isHidden(one: Attributes): boolean {
  return ["1", "true"].includes(one.get("hidden") ?? "");
}

function hiddenParts(xml: string): Pick<SheetInspection, "hiddenRows" | "hiddenColumns"> {
  const rows = attributesOf("row", xml).filter(isHidden);
  const columns = attributesOf("col", xml).filter(isHidden);
  return {
    hiddenRows: new Set(rows.map((row) => Number(row.get("r")) - 1)),
    hiddenColumns: new Set(columns.flatMap((column) => span(Number(column.get("min")), Number(column.get("max"))))),
  };
}

const mostColumns = 16_384;

function span(first: number, last: number): readonly number[] {
  const length = Math.max(0, Math.min(last, mostColumns) - first + 1);
  return Array.from({ length: Number.isFinite(length) ? length : 0 }, (_, index) => first - 1 + index);
}

/** Styles whose number format shows percent: two built-in ones, and own ones with a `%` that is no text. */
function findPercentStyles(xml: string): ReadonlySet<string> {
  const formats = new Set(["9", "10"]);
  for (const format of attributesOf("numFmt", xml)) {
    const code = (format.get("formatCode") ?? "").replaceAll(/&quot;.*?&quot;|\\./g, "");
    if (code.includes("%")) formats.add(format.get("numFmtId") ?? "");
  }
  const block = /<(?:\w+:)?cellXfs\b[^]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? "";
  const styles = attributesOf("xf", block);
  return new Set(styles.flatMap((style, index) => (formats.has(style.get("numFmtId") ?? "") ? [String(index)] : [])));
}

function attributesOf(name: string, xml: string): readonly Attributes[] {
  return [...xml.matchAll(element(name))].map(([, written = ""]) => readAttributes(written));
}

function readAttributes(written: string): Attributes {
  return new Map(
    [...written.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = "", one, other]) => [
      name,
      unescape(one ?? other ?? ""),
    ]),
  );
}

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function unescape(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return entities.get(name) ?? whole;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** `A` as 0, `AA` as 26. */
function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}
