const fadeMs = 250;

/** How visible each step of a build is while it comes or goes. */
export interface StepFades {
  opacityOf: (step: string) => number;
  setHidden: (hidden: ReadonlySet<string>, atOnce: boolean) => void;
  stop: () => void;
}

/** Fades steps in and out as the drawing's own parts do, and draws each frame of it. */
export function createFades(hidden: ReadonlySet<string>, draw: () => void): StepFades {
  const opacities = new Map<string, number>([...hidden].map((step) => [step, 0]));
  let goal = hidden;
  let frame = 0;
  let last = 0;
  const goalOf = (step: string): number => (goal.has(step) ? 0 : 1);
  const advance = (now: number): void => {
    const share = (now - last) / fadeMs;
    last = now;
    let moving = false;
    for (const [step, opacity] of opacities) {
      const next = goalOf(step) === 1 ? Math.min(1, opacity + share) : Math.max(0, opacity - share);
      opacities.set(step, next);
      moving ||= next !== goalOf(step);
    }
    draw();
    frame = moving ? requestAnimationFrame(advance) : 0;
  };
  return {
    opacityOf: (step) => easeOut(opacities.get(step) ?? goalOf(step)),
    setHidden: (wanted, atOnce) => {
      const before = goal;
      goal = wanted;
      for (const step of [...before, ...wanted]) {
        if (atOnce) opacities.set(step, goalOf(step));
        else if (!opacities.has(step)) opacities.set(step, before.has(step) ? 0 : 1);
      }
      cancelAnimationFrame(frame);
      last = performance.now();
      if (atOnce) draw();
      else frame = requestAnimationFrame(advance);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

function easeOut(share: number): number {
  return 1 - (1 - share) ** 2;
}
