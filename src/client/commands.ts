import type { FigureCards } from "./figure-card.ts";
import { toggleFullScreen } from "./full-screen.ts";
import { createHelp } from "./help.ts";
import { createJump } from "./jump.ts";
import type { Commands } from "./keys.ts";
import { singleKeys } from "./keys.ts";
import type { OverviewGrid } from "./overview-grid.ts";
import type { PageContent } from "./page-content.ts";
import { slidesOfRun } from "./run.ts";
import type { SpeakerService } from "./speaker-service.ts";
import type { TalkPosition } from "./speaker-messages.ts";
import type { RevealDeck } from "./start-reveal.ts";
import { createToolbar } from "./toolbar.ts";

/** What commands work on. */
export interface CommandParts {
  readonly content: PageContent;
  readonly reveal: RevealDeck;
  readonly cards: FigureCards;
  readonly grid: OverviewGrid;
  readonly speaker: SpeakerService;
  readonly go: (position: TalkPosition) => void;
}

const fullScreen = (): void => void toggleFullScreen();

/** Our own keys, and the toolbar that does the same by mouse. */
export function createCommands(parts: CommandParts): Commands {
  const { reveal, cards, speaker, content, go, grid } = parts;
  const help = createHelp(singleKeys);
  const jump = createJump(content, (slide) => go({ slide, shown: 0 }));
  const overview = (): void => reveal.toggleOverview();
  createToolbar({
    previous: () => reveal.prev(),
    next: () => reveal.next(),
    overview,
    speaker: speaker.open,
    fullScreen,
    help: help.open,
  });
  const toLast = (): void => {
    const last = slidesOfRun(content.deck.slides).at(-1);
    if (last !== undefined) go({ slide: last.id, shown: 0 });
  };
  return {
    "?": always(help.open),
    g: always(jump.open),
    s: always(speaker.open),
    f: always(fullScreen),
    i: () => cards.next(reveal.getCurrentSlide()),
    End: always(toLast),
    "Shift+ArrowRight": always(toLast),
    ArrowDown: () => grid.moveByRow(1),
    ArrowUp: () => grid.moveByRow(-1),
    Escape: cards.close,
  };
}

function always(act: () => void): () => boolean {
  return () => {
    act();
    return true;
  };
}
