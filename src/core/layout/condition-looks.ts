import type { ConditionLook } from "../model/sheet-draft";
import { COLOURS } from "./styles";

/** How a figure looks that a form itself finds wrong. Colours are RRGGBB; without the frames of marks, so that the two are told apart. */
export const CONDITION_LOOKS: Readonly<Record<ConditionLook, { readonly colour: string; readonly fill: string; readonly isBold: boolean }>> = {
  hard: { colour: COLOURS.hard, fill: "F9D3CF", isBold: true },
  soft: { colour: COLOURS.soft, fill: "FFE9B0", isBold: false },
  open: { colour: COLOURS.note, fill: "FBF8E6", isBold: false },
};
