import type { ProjectSources } from "../model/project-sources.ts";
import type { FindText } from "./render-diagnostic.ts";

/** Looks up the text of any file that was read for a deck, by its path in a place. */
export function findTextIn(sources: ProjectSources): FindText {
  const config = sources.config === undefined ? [] : [sources.config];
  const files = [...sources.slides, ...config, ...sources.data, ...sources.templates.values()];
  const texts = new Map(files.map((file) => [file.path, file.text]));
  return (file) => texts.get(file);
}
