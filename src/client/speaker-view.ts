import type { PageContent } from "./page-content.ts";

/** The speaker's view of the same file. */
export function startSpeakerView(_content: PageContent, _root: HTMLElement): void {}
