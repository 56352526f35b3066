/** Work for things that pile up while it runs. `isLast()` turns false when more has come since it began. */
export type Batch = (things: ReadonlySet<string>, isLast: () => boolean) => Promise<void>;

/** Runs `work` for what is handed in, never twice at a time: what comes while it runs is done together afterwards. */
export function oneAtATime(work: Batch): (things: readonly string[]) => void {
  const waiting = new Set<string>();
  let running = false;
  const run = async (): Promise<void> => {
    while (waiting.size > 0) {
      const things = new Set(waiting);
      waiting.clear();
      await work(things, () => waiting.size === 0);
    }
    running = false;
  };
  return (things) => {
    for (const thing of things) waiting.add(thing);
    if (running || waiting.size === 0) return;
    running = true;
    void run();
  };
}
