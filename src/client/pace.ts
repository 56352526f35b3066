import type { PageDeck, PageSlide } from "../model/page.ts";
import { slidesOfRun } from "./run.ts";

/** The plan of a talk: when each slide should begin and end, in seconds from the start. */
export interface Plan {
  /** Undefined for a slide the plan does not hold, such as a backup. */
  readonly of: (slide: string) => { readonly fromSeconds: number; readonly toSeconds: number } | undefined;
  readonly totalSeconds: number;
}

/**
 * Adds up the planned times of the run. Slides without a time of their own share evenly what the whole leaves over;
 * where no whole is given, such a deck has no plan beyond its timed slides.
 */
export function planTalk(deck: PageDeck): Plan {
  const run = slidesOfRun(deck.slides);
  const share = shareOfUntimed(run, deck.minutes);
  const spans = new Map<string, { readonly fromSeconds: number; readonly toSeconds: number }>();
  let at = 0;
  for (const slide of run) {
    const seconds = slide.timeSeconds ?? share;
    spans.set(slide.id, { fromSeconds: at, toSeconds: at + seconds });
    at += seconds;
  }
  const isPlanned = at > 0;
  return { of: (slide) => (isPlanned ? spans.get(slide) : undefined), totalSeconds: at };
}

function shareOfUntimed(run: readonly PageSlide[], minutes: number | null): number {
  const untimed = run.filter((slide) => slide.timeSeconds === null).length;
  if (minutes === null || untimed === 0) return 0;
  const timed = run.reduce((sum, slide) => sum + (slide.timeSeconds ?? 0), 0);
  return Math.max(0, minutes * 60 - timed) / untimed;
}

/** Seconds behind the plan (positive), ahead of it (negative), or 0 while the slide's own time runs. */
export function secondsBehind(plan: Plan, slide: string, elapsedSeconds: number): number | undefined {
  const span = plan.of(slide);
  if (span === undefined) return undefined;
  if (elapsedSeconds > span.toSeconds) return elapsedSeconds - span.toSeconds;
  return Math.min(0, elapsedSeconds - span.fromSeconds);
}

const two = (number: number): string => String(number).padStart(2, "0");

/** `4:05`, from an hour on `1:04:05`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours === 0 ? `${minutes}:${two(rest)}` : `${hours}:${two(minutes)}:${two(rest)}`;
}

/** The pace in words a speaker takes in at a glance. */
export function paceWords(behind: number | undefined): string {
  if (behind === undefined) return "no plan";
  if (behind >= 1) return `${formatDuration(behind)} behind`;
  return behind <= -1 ? `${formatDuration(-behind)} ahead` : "on time";
}
