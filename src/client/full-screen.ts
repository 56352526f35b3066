/** Enters or leaves full screen; a browser that refuses (a phone, a frame) leaves things as they are. */
export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // Nothing to mend: the deck works in a window as well.
  }
}

/** Keeps the screen awake while the deck is in full screen or has a speaker; asked again after the page was hidden. */
export function keepAwake(isPresenting: () => boolean): () => void {
  let lock: WakeLockSentinel | undefined;
  const ask = async (): Promise<void> => {
    if (!("wakeLock" in navigator) || document.hidden) return;
    if (!isPresenting()) {
      await lock?.release();
      lock = undefined;
      return;
    }
    if (lock?.released === false) return;
    try {
      lock = await navigator.wakeLock.request("screen");
    } catch {
      // Low battery or no right: the system's own setting holds.
    }
  };
  const update = (): void => void ask();
  document.addEventListener("visibilitychange", update);
  document.addEventListener("fullscreenchange", update);
  return update;
}
