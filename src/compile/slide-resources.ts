import { assetPath } from "../model/asset-path.ts";
import type { Asset, ProjectSources } from "../model/project-sources.ts";

/** What texts of a slide may point at. */
export interface SlideResources {
  /** The id behind `#id`, `#/id` or `#/3`, when there is such a slide. */
  readonly findSlide: (address: string) => string | undefined;
  readonly slideIds: readonly string[];
  /** The picture that a path written in this file names. */
  readonly findAsset: (file: string, path: string) => Asset | undefined;
  readonly assetNames: readonly string[];
}

/** Looks up slides and pictures for one deck. */
export function createResources(slideIds: readonly string[], sources: ProjectSources): SlideResources {
  const ids = new Set(slideIds);
  return {
    slideIds,
    assetNames: sources.assetNames,
    findSlide: (address) => {
      const name = decodeAddress(address.replace(/^#\/?/, ""));
      if (ids.has(name)) return name;
      return /^\d+$/.test(name) ? slideIds[Number(name) - 1] : undefined;
    },
    findAsset: (file, path) =>
      sources.assets.get(assetPath(file, path)) ?? sources.assets.get(assetPath(file, decodeAddress(path))),
  };
}

function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
