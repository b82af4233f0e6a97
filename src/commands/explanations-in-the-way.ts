import { filled, type Language, type Localised } from "#core";
import type { ToldTrouble } from "./trouble-address";

const WHAT: Localised = {
  "zh-CN": "没有清除：“校验结果”里有 {count} 条写好的说明，会一起删去。",
  "zh-TW": "沒有清除：「校驗結果」裡有 {count} 條寫好的說明，會一起刪去。",
  en: "Nothing was cleared: the sheet of findings would go, with {count} reasons that were given on it.",
};

const REMEDY: Localised = {
  "zh-CN": "真要清除，请点“校验”打开窗格，在窗格里点“清除标注”，看清楚再确认。",
  "zh-TW": "真要清除，請按「校驗」開啟窗格，在窗格裡按「清除標註」，看清楚再確認。",
  en: "If you mean it, press Check to open the pane, press Clear marks there, and confirm.",
};

/** Why the ribbon does not clear marks while explanations stand on the sheet of findings: a button that asks nothing must destroy nothing. */
export const explanationsInTheWay = (count: number, language: Language): ToldTrouble => ({
  what: filled(WHAT[language], { count }, language),
  remedy: REMEDY[language],
});
