import "./live-deck.ts";
import { followCharts } from "./live-charts.ts";

// The second script of the page: run by the first one, once the first slide stands.
if (window.exhibitLiveDeck !== undefined) followCharts(window.exhibitLiveDeck);
