import type { Font } from "fontkit";

/** The parts of an OpenType GPOS table, as fontkit decodes it, that move two glyphs together or apart. */
interface Positioning {
  readonly featureList: readonly {
    readonly tag: string;
    readonly feature: { readonly lookupListIndexes: readonly number[] };
  }[];
  readonly lookupList: LazyList<{ readonly subTables: LazyList<SubTable> }>;
}

interface LazyList<Item> {
  readonly length: number;
  readonly get?: (index: number) => Item;
  readonly [index: number]: Item;
}

interface SubTable {
  readonly extension?: SubTable;
  readonly version: number;
  readonly coverage?: Coverage;
  readonly pairSets?: LazyList<
    LazyList<{ readonly secondGlyph: number; readonly value1?: { readonly xAdvance?: number } }>
  >;
  readonly classDef1?: ClassDefinition;
  readonly classDef2?: ClassDefinition;
  readonly classRecords?: LazyList<LazyList<{ readonly value1?: { readonly xAdvance?: number } }>>;
}

interface Coverage {
  readonly glyphs?: readonly number[];
  readonly rangeRecords?: readonly {
    readonly start: number;
    readonly end: number;
    readonly startCoverageIndex: number;
  }[];
}

interface ClassDefinition {
  readonly startGlyph?: number;
  readonly classValueArray?: readonly number[];
  readonly classRangeRecord?: readonly { readonly start: number; readonly end: number; readonly class: number }[];
}

/** Font units between two glyphs of a face beyond their advances; usually 0 or negative. */
export type PairKerning = (left: number, right: number) => number;

/**
 * Kerning read straight from the font's table. fontkit's `layout()` gives the same and costs a hundred times more, which a
 * deck with ten thousands of strings would feel. Pairs only: ligatures and contextual forms are left out.
 */
export function pairKerning(font: Font): PairKerning {
  const subTables = kernTables(font);
  const known = new Map<number, number>();
  return (left, right) => {
    const key = left * 65536 + right;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = findKerning(subTables, left, right);
    known.set(key, found);
    return found;
  };
}

function hasPositioning(font: object): font is { readonly GPOS: Positioning } {
  return "GPOS" in font && typeof font.GPOS === "object" && font.GPOS !== null;
}

/** The lookups of the `kern` feature: inside one, the first subtable that knows the pair decides. */
function kernTables(font: Font): readonly (readonly SubTable[])[] {
  if (!hasPositioning(font)) return [];
  const { featureList, lookupList } = font.GPOS;
  const kern = featureList.find(({ tag }) => tag === "kern");
  return (kern?.feature.lookupListIndexes ?? []).flatMap((index) => {
    const lookup = itemOf(lookupList, index);
    return lookup === undefined ? [] : [listOf(lookup.subTables).map((table) => table.extension ?? table)];
  });
}

function findKerning(lookups: readonly (readonly SubTable[])[], left: number, right: number): number {
  let total = 0;
  for (const subTables of lookups) {
    const found = subTables.map((table) => inTable(table, left, right)).find((value) => value !== undefined);
    total += found ?? 0;
  }
  return total;
}

function inTable(table: SubTable, left: number, right: number): number | undefined {
  const covered = coverageIndex(table.coverage, left);
  if (covered === undefined) return undefined;
  return table.pairSets === undefined ? byClass(table, left, right) : byPair(table.pairSets, covered, right);
}

function byPair(pairSets: NonNullable<SubTable["pairSets"]>, covered: number, right: number): number | undefined {
  const pairs = itemOf(pairSets, covered);
  const pair = pairs === undefined ? undefined : listOf(pairs).find(({ secondGlyph }) => secondGlyph === right);
  return pair === undefined ? undefined : (pair.value1?.xAdvance ?? 0);
}

function byClass({ classRecords, classDef1, classDef2 }: SubTable, left: number, right: number): number | undefined {
  const row = classRecords === undefined ? undefined : itemOf(classRecords, classOf(classDef1, left));
  return row === undefined ? undefined : (itemOf(row, classOf(classDef2, right))?.value1?.xAdvance ?? 0);
}

function coverageIndex(coverage: Coverage | undefined, glyph: number): number | undefined {
  const index = coverage?.glyphs?.indexOf(glyph) ?? -1;
  if (index >= 0) return index;
  const range = coverage?.rangeRecords?.find(({ start, end }) => start <= glyph && glyph <= end);
  return range === undefined ? undefined : range.startCoverageIndex + glyph - range.start;
}

function classOf(definition: ClassDefinition | undefined, glyph: number): number {
  if (definition?.classRangeRecord !== undefined) {
    return definition.classRangeRecord.find(({ start, end }) => start <= glyph && glyph <= end)?.class ?? 0;
  }
  return definition?.classValueArray?.[glyph - (definition.startGlyph ?? 0)] ?? 0;
}

function itemOf<Item>(list: LazyList<Item>, index: number): Item | undefined {
  if (index < 0 || index >= list.length) return undefined;
  return list.get === undefined ? list[index] : list.get(index);
}

function listOf<Item>(list: LazyList<Item>): readonly Item[] {
  return Array.from({ length: list.length }, (_, index) => itemOf(list, index)).filter((item) => item !== undefined);
}
