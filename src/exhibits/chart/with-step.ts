/** A part of a chart with the step of the build it belongs to, if any. */
export function withStep<Part extends { readonly step?: string }>(part: Part, step: string | undefined): Part {
  return step === undefined ? part : { ...part, step };
}
