import { isDialogOpen } from "./dialogs.ts";

/** What our own keys do, by key; reveal.js has the rest. A command that answers false leaves its key to reveal.js. */
export type Commands = Readonly<Record<string, () => boolean>>;

const storageKey = "exhibit-single-keys";

/** Whether single letters are shortcuts: speech input types them by accident, so that they can be switched off. */
export const singleKeys = {
  get: (): boolean => readStorage() !== "off",
  set: (on: boolean): void => {
    try {
      localStorage.setItem(storageKey, on ? "on" : "off");
    } catch {
      // A browser that keeps nothing for local files: the choice lasts as long as the page.
    }
    memory = on ? "on" : "off";
  },
};

let memory: string | null = null;

function readStorage(): string | null {
  if (memory !== null) return memory;
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** The one door for keys: decides whether reveal.js may see a key, and runs our commands instead where they are meant. */
export function createKeyGate(commands: () => Commands): (event: KeyboardEvent) => boolean {
  return (event) => {
    if (event.defaultPrevented || isDialogOpen() || belongsToControl(event)) return false;
    if (isSingle(event) && !singleKeys.get()) return false;
    const command = hasModifier(event) ? undefined : commands()[nameOf(event)];
    if (command === undefined || !command()) return true;
    event.preventDefault();
    return false;
  };
}

const isSingle = (event: KeyboardEvent): boolean => event.key.length === 1 && event.key !== " ";

const hasModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

/** `g`, `?`, `End`, `Shift+ArrowRight`. */
function nameOf(event: KeyboardEvent): string {
  if (isSingle(event)) return event.key.toLowerCase();
  return event.shiftKey ? `Shift+${event.key}` : event.key;
}

/** Fields take all keys, buttons and links those that press them. */
function belongsToControl(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof Element)) return false;
  if (target.closest("input, textarea, select, [contenteditable]") !== null) return true;
  const presses = event.key === "Enter" || event.key === " ";
  return presses && target.closest("button, a[href], summary, [role=button]") !== null;
}
