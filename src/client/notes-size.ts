const storageKey = "exhibit-notes-size";
const sizesPx = [16, 18, 20, 23, 26, 30, 35];
const first = 2;

/** The size of the notes, kept for the next talk where the browser keeps anything. */
export function createNotesSize(): { change: (by: number) => void } {
  let index = stored();
  return {
    change: (by) => {
      index = Math.max(0, Math.min(sizesPx.length - 1, index + by));
      document.documentElement.style.setProperty("--notes-size", `${sizesPx[index] ?? 20}px`);
      try {
        localStorage.setItem(storageKey, String(index));
      } catch {
        // Kept as long as the window.
      }
    },
  };
}

function stored(): number {
  try {
    const text = localStorage.getItem(storageKey);
    return text !== null && /^\d$/.test(text) ? Number(text) : first;
  } catch {
    return first;
  }
}
