import { createCommands } from "./commands.ts";
import { createFigureCards } from "./figure-card.ts";
import { followSlides } from "./follow-slides.ts";
import type { Commands } from "./keys.ts";
import { createKeyGate } from "./keys.ts";
import type { NearSlides } from "./near-slides.ts";
import { createNearSlides } from "./near-slides.ts";
import { createOverviewGrid } from "./overview-grid.ts";
import type { PageContent } from "./page-content.ts";
import { revealOptions } from "./reveal-options.ts";
import { followWidth } from "./scroll-view.ts";
import { createAnnouncer, nameSlide } from "./slide-words.ts";
import { createSpeakerService } from "./speaker-service.ts";
import type { TalkPosition } from "./speaker-messages.ts";
import type { RevealDeck } from "./start-reveal.ts";
import { startReveal } from "./start-reveal.ts";
import { stayInRun } from "./stay-in-run.ts";
import { enter, goTo, select } from "./talk-position.ts";

/** The running deck, for `dev` and the live charts. */
export interface AudienceView {
  readonly reveal: RevealDeck;
  readonly near: NearSlides;
}

/** Brings the deck to life and resolves when reveal.js has its first slide. */
export async function startAudienceView(content: PageContent, root: HTMLElement): Promise<AudienceView> {
  const cards = createFigureCards(content, root);
  const prepare = (section: HTMLElement): void => {
    nameSlide(content, section);
    cards.prepare(section);
    forgetLiveCharts(section);
  };
  const near = createNearSlides(root, prepare);
  near.sections().forEach(prepare);
  root.addEventListener("beforeslidechange", (event) => {
    const section = targetOf(root, event);
    if (section !== undefined) near.show(section);
  });
  const run = stayInRun(content, root, near, (event) => targetOf(root, event));
  const announcer = createAnnouncer(content, root);

  let commands: Commands = {};
  root.removeAttribute("data-first");
  const reveal = await startReveal(
    root,
    revealOptions(
      content.deck,
      createKeyGate(() => commands),
    ),
  );
  document.documentElement.classList.remove("exhibit-waiting");

  const go = (position: TalkPosition): void => run.deliberately(() => goTo(reveal, near, position));
  const speaker = createSpeakerService(reveal, go);
  const grid = createOverviewGrid(reveal, root, near, (slide) => select(reveal, near, slide));
  commands = createCommands({ content, reveal, cards, grid, speaker, go });
  followSlides(reveal, root, { near, cards, speaker, announcer });
  followWidth(reveal, near, (position) => {
    near.sections().forEach(prepare);
    if (position !== undefined) enter(reveal, near, position);
  });
  return { reveal, near };
}

/** The slide that reveal.js is about to show; a stack without an index is entered at its top. */
function targetOf(root: HTMLElement, event: Event): HTMLElement | undefined {
  const h = "indexh" in event ? Number(event.indexh) : 0;
  const v = "indexv" in event ? Number(event.indexv) : 0;
  const stop = root.querySelectorAll<HTMLElement>(".slides > section")[h];
  const below = stop?.querySelectorAll<HTMLElement>("section") ?? [];
  return below[Number.isFinite(v) ? v : 0] ?? stop;
}

/** Content that was text in between may carry the canvas of a chart that lived then: an empty one over its drawing. */
function forgetLiveCharts(section: HTMLElement): void {
  for (const figure of section.querySelectorAll(".exhibit.live")) {
    figure.classList.remove("live");
    figure.querySelectorAll("canvas").forEach((canvas) => canvas.remove());
  }
}
