import type { ProjectSources } from "../model/project-sources.ts";

/** Paths of every file a deck was made from, relative to its root: none of them may be written over. */
export function inputsOf(sources: ProjectSources): readonly string[] {
  const files = [...sources.slides, ...sources.data, ...(sources.workbooks ?? [])];
  if (sources.config !== undefined) files.push(sources.config);
  return [...files.map((file) => file.path), ...sources.assets.keys()];
}
