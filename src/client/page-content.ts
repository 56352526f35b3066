import { page } from "../model/page.ts";
import type { PageCharts, PageDeck, PageFigures, PageNotes } from "../model/page.ts";

/** What the page carries beside its slides. `dev` puts new values here, so readers ask again instead of keeping parts. */
export interface PageContent {
  deck: PageDeck;
  charts: PageCharts;
  figures: PageFigures;
  notes: PageNotes;
}

const nothing: PageDeck = {
  title: "",
  lang: "en",
  widthPx: 1280,
  heightPx: 720,
  slides: [],
  sections: [],
  minutes: null,
  tokens: {},
};

/** Reads the JSON blocks of the page; a block that is not there (notes of a public deck) is empty. */
export function readPageContent(): PageContent {
  // The blocks are our own, and the page's policy lets nobody else write one: their shape is what the compiler wrote.
  const deck: PageDeck | undefined = readBlock(page.deckJson);
  const charts: PageCharts | undefined = readBlock(page.chartsJson);
  const figures: PageFigures | undefined = readBlock(page.figuresJson);
  const notes: PageNotes | undefined = readBlock(page.notesJson);
  return { deck: deck ?? nothing, charts: charts ?? {}, figures: figures ?? {}, notes: notes ?? {} };
}

// oxlint-disable-next-line typescript/no-explicit-any -- what JSON.parse gives
function readBlock(id: string): any {
  const text = document.querySelector(`script[type="application/json"]#${id}`)?.textContent;
  return text === undefined || text === null ? undefined : JSON.parse(text);
}
