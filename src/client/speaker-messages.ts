/** Where a talk is: a slide and how many of its build steps are shown (0 = none). */
export interface TalkPosition {
  readonly slide: string;
  readonly shown: number;
}

/** The speaker's timer: what had passed at the moment of telling. */
export interface TalkClock {
  readonly elapsedMs: number;
  readonly running: boolean;
}

/** What the two windows say to each other. They may be lost, doubled or late: each one tells the whole state. */
export type SpeakerMessage =
  /** Speaker: I am here, where are you? */
  | { readonly type: "hello" }
  /** Deck: here I am; `seen` is the last `move` of the speaker `by` that is part of it. */
  | {
      readonly type: "here";
      readonly position: TalkPosition;
      readonly black: boolean;
      readonly by: string;
      readonly seen: number;
      readonly clock: TalkClock | null;
    }
  /** Speaker: go there. */
  | { readonly type: "move"; readonly position: TalkPosition; readonly by: string; readonly count: number }
  | { readonly type: "black"; readonly on: boolean }
  /** Speaker: keep my timer, in case this window is closed and opened again. */
  | { readonly type: "clock"; readonly clock: TalkClock };

/** A message of ours, or nothing: whatever else arrives in a window's mail is left alone. */
export function readSpeakerMessage(data: unknown): SpeakerMessage | undefined {
  if (!isRecord(data)) return undefined;
  switch (data["type"]) {
    case "hello":
      return { type: "hello" };
    case "here":
      return readHere(data);
    case "move":
      return readMove(data);
    case "black":
      return typeof data["on"] === "boolean" ? { type: "black", on: data["on"] } : undefined;
    case "clock": {
      const clock = readClock(data["clock"]);
      return clock === undefined ? undefined : { type: "clock", clock };
    }
    default:
      return undefined;
  }
}

function readHere(data: Readonly<Record<string, unknown>>): SpeakerMessage | undefined {
  const { black, by, seen } = data;
  const position = readPosition(data["position"]);
  if (position === undefined || typeof black !== "boolean" || typeof by !== "string" || !isCount(seen))
    return undefined;
  return { type: "here", position, black, by, seen, clock: readClock(data["clock"]) ?? null };
}

function readMove(data: Readonly<Record<string, unknown>>): SpeakerMessage | undefined {
  const { by, count } = data;
  const position = readPosition(data["position"]);
  if (position === undefined || typeof by !== "string" || !isCount(count)) return undefined;
  return { type: "move", position, by, count };
}

function readPosition(value: unknown): TalkPosition | undefined {
  if (!isRecord(value)) return undefined;
  const { slide, shown } = value;
  return typeof slide === "string" && isCount(shown) ? { slide, shown } : undefined;
}

function readClock(value: unknown): TalkClock | undefined {
  if (!isRecord(value)) return undefined;
  const { elapsedMs, running } = value;
  const plausible = typeof elapsedMs === "number" && Number.isFinite(elapsedMs) && elapsedMs >= 0;
  return plausible && typeof running === "boolean" ? { elapsedMs, running } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
