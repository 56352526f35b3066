import { Option } from "commander";
import { type Stage, stages } from "../checks/check-input.ts";

/** How far the deck has come, as its author says; a draft when absent. */
export interface StageOption {
  readonly stage?: Stage;
}

/** `--draft`, `--review` or `--final`, of which only one may be given. */
export function stageOption(stage: Stage, words: string): Option {
  const others = stages.filter((other) => other !== stage);
  return new Option(`--${stage}`, words).conflicts(others).implies({ stage });
}
