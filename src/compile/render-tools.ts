import type { SlideGathering } from "./slide-gathering.ts";
import type { SlideResources } from "./slide-resources.ts";
import type { Writer } from "./writer.ts";

/** What rendering one text needs: its words, the deck's pictures and slides, and the slide's tally. */
export interface RenderTools {
  readonly writer: Writer;
  readonly resources: SlideResources;
  readonly gathering: SlideGathering;
  /** Names of build steps for the items of its lists, when the slide builds them one by one. */
  readonly buildsItems: boolean;
}
