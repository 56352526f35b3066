/**
 * The path of a picture relative to the deck's root: what a slide wrote, joined to the slide's folder; `/` is the root.
 * Where it leaves the root it begins with `..`. The reader and the compiler both find a picture by this.
 */
export function assetPath(slidePath: string, written: string): string {
  const steps = written.startsWith("/") ? [] : slidePath.split("/").slice(0, -1);
  for (const step of written.split("/")) {
    if (step === "" || step === ".") continue;
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else steps.push(step);
  }
  return steps.join("/");
}
