import "./deck.css";
import "./deck-controls.css";
import "./deck-print.css";
import "./speaker-view.css";
import { page } from "../model/page.ts";
import { startAudienceView } from "./audience-view.ts";
import { listenToChanges, reloadOnChanges } from "./dev-changes.ts";
import "./live-deck.ts";
import { readPageContent } from "./page-content.ts";
import { startSpeakerView } from "./speaker-view.ts";
import { whenIdle } from "./when-idle.ts";

/** The first script of the page: the deck for its audience, or the same file as the speaker sees it. */
async function start(): Promise<void> {
  const root = document.querySelector<HTMLElement>(".exhibit-deck");
  if (root === null) return;
  const content = readPageContent();
  const view = new URLSearchParams(location.search).get(page.viewParameter);
  if (view === page.speakerView) {
    startSpeakerView(content, root);
    if (content.deck.version !== undefined) reloadOnChanges(content.deck.version);
    return;
  }
  const { reveal, near } = await startAudienceView(content, root);
  window.exhibitLiveDeck = { reveal, root, content };
  whenIdle(runChartsScript);
  if (content.deck.version !== undefined) listenToChanges({ content, reveal, root, near });
  await document.fonts.ready;
  await painted();
}

/** Chart.js is most of the code and nothing of the first paint: its script stands inert in the page until now. */
function runChartsScript(): void {
  const inert = document.getElementById(page.chartsScript);
  if (inert === null) return;
  const script = document.createElement("script");
  script.textContent = inert.textContent;
  inert.replaceWith(script);
}

/** Two frames later what was changed is on screen; a page in the background gets no frames and does not wait. */
async function painted(): Promise<void> {
  if (document.hidden) return;
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

window.deckReady = start();
