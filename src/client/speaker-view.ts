import type { PageSlide } from "../model/page.ts";
import { createJump } from "./jump.ts";
import type { PageContent } from "./page-content.ts";
import { followDeck } from "./follow-deck.ts";
import { createNotesSize } from "./notes-size.ts";
import { slideName } from "./run.ts";
import { createSlideCopies } from "./slide-copies.ts";
import { runSpeakerClock } from "./speaker-clock.ts";
import { listenToSpeakerKeys } from "./speaker-keys.ts";
import { buildSpeakerLayout } from "./speaker-layout.ts";
import type { TalkPosition } from "./speaker-messages.ts";
import { hashOf, neighbour, nextPosition, positionOfHash, previousPosition } from "./talk.ts";

/** The same file as its speaker sees it: what is on screen, what comes, what to say, and how the time goes. */
export function startSpeakerView(content: PageContent, root: HTMLElement): void {
  const { deck, notes } = content;
  const copies = createSlideCopies(root, deck.widthPx);
  let at = positionOfHash(deck.slides, location.hash) ?? { slide: deck.slides[0]?.id ?? "", shown: 0 };
  let painted = "";
  const move = (to: TalkPosition): void => {
    if (to.slide === at.slide && to.shown === at.shown) return;
    clock.startOnFirstMove();
    show(to);
    line.move(to);
  };
  const step = (by: 1 | -1): void => move((by === 1 ? nextPosition : previousPosition)(deck.slides, copies.steps, at));
  const jump = createJump(content, (slide) => move({ slide, shown: 0 }));
  const size = createNotesSize();
  const layout = buildSpeakerLayout(deck.title, {
    previous: () => step(-1),
    next: () => step(1),
    jump: jump.open,
    black: () => line.toggleBlack(),
    startOrPause: () => clock.startOrPause(),
    reset: () => clock.reset(),
    larger: () => size.change(1),
    smaller: () => size.change(-1),
    openDeck: () => line.openDeck(hashOf(at)),
  });
  const show = (position: TalkPosition): void => {
    const slide = deck.slides.find(({ id }) => id === position.slide);
    // The deck tells its position again and again; painting it anew would scroll the notes back.
    if (slide === undefined || hashOf(position) === painted) return;
    if (slide.id !== at.slide) clock.arrive();
    at = position;
    painted = hashOf(position);
    const steps = copies.steps(slide.id);
    const next = neighbour(deck.slides, slide.id, 1);
    layout.position.textContent = positionWords(deck.slides, slide, position.shown, steps);
    layout.currentTitle.textContent = slide.title;
    layout.nextTitle.textContent = next?.title ?? "End of the deck";
    copies.paint(layout.currentFrame, slide.id, position.shown, `Now: ${slide.title}`);
    copies.paint(layout.nextFrame, next?.id, 0, `Next: ${next?.title ?? "nothing"}`);
    paintNotes(layout.notes, notes[slide.id] ?? "");
    tell(slide.title, painted);
  };
  const clock = runSpeakerClock(content, layout, () => at.slide);
  const line = followDeck(layout, clock, show);
  size.change(0);
  listenToSpeakerKeys({ step, move, jump: jump.open, black: line.toggleBlack, slides: deck.slides });
  document.documentElement.classList.remove("exhibit-waiting");
  show(at);
  clock.paint();
  line.hello();
}

function positionWords(slides: readonly PageSlide[], slide: PageSlide, shown: number, steps: number): string {
  const [place = ""] = slideName(slides, slide).split(":");
  const words = slide.backup ? place : `Slide ${place}`;
  return steps === 0 ? words : `${words} · step ${shown} of ${steps}`;
}

/** Written by the compiler, which lets no foreign markup through; no script of it could run under the page's policy. */
function paintNotes(pane: HTMLElement, html: string): void {
  pane.innerHTML = html === "" ? '<p class="none">No notes for this slide.</p>' : html;
  pane.scrollTop = 0;
}

/** In the window's title, and in its address for the next time it is loaded. */
function tell(title: string, hash: string): void {
  document.title = `Speaker: ${title}`;
  history.replaceState(history.state, "", hash);
}
