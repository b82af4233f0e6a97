import { useLanguage } from "../parts/use-texts";
import { consolidateTexts, type ConsolidateSay } from "./consolidate-texts";

/** The texts of the road 汇总 in the language of the pane. */
export const useConsolidateTexts = (): ConsolidateSay => consolidateTexts(useLanguage());
