import type { Diagnostic, Report } from "./diagnostic.ts";

/** Makes a value, or gives the last one again and tells again what was told while it was made. */
export type RememberLast<Value> = (keys: readonly unknown[], report: Report, make: (report: Report) => Value) => Value;

/** Remembers one value for as long as its keys are the same: equal texts and numbers, or the very same objects. */
export function rememberLast<Value>(): RememberLast<Value> {
  let last:
    { readonly keys: readonly unknown[]; readonly value: Value; readonly told: readonly Diagnostic[] } | undefined;
  return (keys, report, make) => {
    if (last !== undefined && isSame(last.keys, keys)) {
      for (const diagnostic of last.told) report(diagnostic);
      return last.value;
    }
    const told: Diagnostic[] = [];
    const value = make((diagnostic) => {
      told.push(diagnostic);
      report(diagnostic);
    });
    last = { keys, value, told };
    return value;
  };
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((key, index) => Object.is(key, now[index]));
}
