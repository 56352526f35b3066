import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes a deck of one slide with a CSV file of that many sales, about 20 bytes each, and a small one that a chart uses. */
export async function generateTable(folder: string, rows: number): Promise<void> {
  await mkdir(join(folder, "slides"), { recursive: true });
  await mkdir(join(folder, "data"), { recursive: true });
  await writeFile(join(folder, "slides/01.md"), slide);
  await writeFile(join(folder, "data/months.csv"), "label,value\nJanuary,12\nFebruary,15\n");
  const lines = Array.from({ length: rows }, (_, index) => sale(index));
  await writeFile(join(folder, "data/sales.csv"), `day,region,product,revenue\n${lines.join("")}`);
}

const slide = "# Sales rose in February\n\n```bar\ndata: months\n```\n";

function sale(index: number): string {
  const day = `2025-0${1 + (index % 9)}-${10 + (index % 19)}`;
  return `${day},R${index % 7},${index % 2 === 0 ? "A" : "B"},${((index * 7919) % 100_000) / 100}\n`;
}
