import type { FindText } from "../diagnostics/render-diagnostic.ts";
import type { ProjectSources } from "../model/project-sources.ts";

/** The text of any file of a deck by the path that diagnostics name. */
export function findTextIn(sources: ProjectSources): FindText {
  const files = [...sources.slides, ...sources.data, ...sources.templates.values()];
  if (sources.config !== undefined) files.push(sources.config);
  const texts = new Map(files.map((file) => [file.path, file.text]));
  return (file) => texts.get(file);
}
