import type { Stage } from "#core";
import type { ConsolidateTextKey } from "./consolidate-texts";

const TEXTS = {
  read: "step.read", recognise: "step.check", check: "step.check", compare: "step.check", "cross-check": "step.check", judge: "step.check", order: "step.check",
  "add-up": "step.add-up", "lay-out": "step.add-up", write: "step.write",
} as const satisfies Readonly<Record<Stage, ConsolidateTextKey>>;

/** What people call a stage of the work. */
export const stageText = (stage: Stage): ConsolidateTextKey => TEXTS[stage];
