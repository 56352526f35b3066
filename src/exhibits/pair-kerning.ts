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
  readonly pairSets?: LazyList<PairSet>;
  readonly classDef1?: ClassDefinition;
  readonly classDef2?: ClassDefinition;
  readonly classRecords?: LazyList<LazyList<{ readonly value1?: { readonly xAdvance?: number } }>>;
}

type PairSet = LazyList<{ readonly secondGlyph: number; readonly value1?: { readonly xAdvance?: number } }>;

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

/** One subtable decoded: undefined for a pair that it does not know. */
type KnowsPair = (left: number, right: number) => number | undefined;

/**
 * Kerning read straight from the font's table. fontkit's `layout()` gives the same and costs a hundred times more, which a
 * deck with ten thousands of strings would feel. Pairs only: ligatures and contextual forms are left out.
 */
export function pairKerning(font: Font): PairKerning {
  const lookups = kernTables(font).map((subTables) => subTables.map(decode));
  return (left, right) => {
    let total = 0;
    for (const subTables of lookups) total += firstKnown(subTables, left, right);
    return total;
  };
}

function firstKnown(subTables: readonly KnowsPair[], left: number, right: number): number {
  for (const knows of subTables) {
    const found = knows(left, right);
    if (found !== undefined) return found;
  }
  return 0;
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

function decode(table: SubTable): KnowsPair {
  const covered = indexCoverage(table.coverage);
  return table.pairSets === undefined ? byClass(table, covered) : byPair(table.pairSets, covered);
}

function byPair(pairSets: NonNullable<SubTable["pairSets"]>, covered: ReadonlyMap<number, number>): KnowsPair {
  const sets = new Map<number, ReadonlyMap<number, number>>();
  return (left, right) => {
    const index = covered.get(left);
    if (index === undefined) return undefined;
    const set = sets.get(index) ?? indexPairs(itemOf(pairSets, index));
    sets.set(index, set);
    return set.get(right);
  };
}

function indexPairs(pairs: PairSet | undefined): ReadonlyMap<number, number> {
  const known = new Map<number, number>();
  for (const { secondGlyph, value1 } of pairs === undefined ? [] : listOf(pairs)) {
    if (!known.has(secondGlyph)) known.set(secondGlyph, value1?.xAdvance ?? 0);
  }
  return known;
}

function byClass({ classRecords, classDef1, classDef2 }: SubTable, covered: ReadonlyMap<number, number>): KnowsPair {
  const rows = (classRecords === undefined ? [] : listOf(classRecords)).map((row) =>
    listOf(row).map(({ value1 }) => value1?.xAdvance ?? 0),
  );
  const lefts = indexClasses(classDef1);
  const rights = indexClasses(classDef2);
  return (left, right) => {
    const row = covered.has(left) ? rows[lefts.get(left) ?? 0] : undefined;
    return row === undefined ? undefined : (row[rights.get(right) ?? 0] ?? 0);
  };
}

function indexCoverage(coverage: Coverage | undefined): ReadonlyMap<number, number> {
  const indexes = new Map<number, number>();
  for (const [index, glyph] of (coverage?.glyphs ?? []).entries()) indexes.set(glyph, index);
  for (const { start, end, startCoverageIndex } of coverage?.rangeRecords ?? []) {
    for (let glyph = start; glyph <= end; glyph++) indexes.set(glyph, startCoverageIndex + glyph - start);
  }
  return indexes;
}

/** Glyphs that no class names are in class 0. */
function indexClasses(definition: ClassDefinition | undefined): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  for (const [index, one] of (definition?.classValueArray ?? []).entries()) {
    classes.set((definition?.startGlyph ?? 0) + index, one);
  }
  for (const { start, end, class: one } of definition?.classRangeRecord ?? []) {
    for (let glyph = start; glyph <= end; glyph++) classes.set(glyph, one);
  }
  return classes;
}

function itemOf<Item>(list: LazyList<Item>, index: number): Item | undefined {
  if (index < 0 || index >= list.length) return undefined;
  return list.get === undefined ? list[index] : list.get(index);
}

function listOf<Item>(list: LazyList<Item>): readonly Item[] {
  return Array.from({ length: list.length }, (_, index) => itemOf(list, index)).filter((item) => item !== undefined);
}
