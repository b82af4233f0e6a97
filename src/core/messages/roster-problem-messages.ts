import type { Localised } from "../model/localised";
import type { RosterColumn, RosterProblemCode } from "../model/roster-read";

/** The headings that we ask for; others that offices use are understood too. */
export const rosterHeadings: Readonly<Record<RosterColumn, Localised>> = {
  code: { "zh-CN": "单位代码", "zh-TW": "單位代碼", en: "unit_code" },
  name: { "zh-CN": "单位名称", "zh-TW": "單位名稱", en: "unit_name" },
  superiorCode: { "zh-CN": "上级代码", "zh-TW": "上級代碼", en: "district_code" },
  superiorName: { "zh-CN": "上级名称", "zh-TW": "上級名稱", en: "district_name" },
};

/** What is wrong with a roster, after the line: {columns} are headings. */
export const rosterProblemTexts: Readonly<Record<RosterProblemCode, Localised>> = {
  "open-quote": { "zh-CN": "引号没有配对", "zh-TW": "引號沒有配對", en: "a quote is opened and never closed" },
  "columns-absent": { "zh-CN": "首行缺少 {columns}", "zh-TW": "首行缺少 {columns}", en: "the heading lacks {columns}" },
  "fields-empty": { "zh-CN": "{columns}空着", "zh-TW": "{columns}空著", en: "{columns} left empty" },
  twice: { "zh-CN": "“{text}”与第 {earlier} 行重复", "zh-TW": "「{text}」與第 {earlier} 行重複", en: "{text} stands already in line {earlier}" },
  "other-superior": {
    "zh-CN": "上级是“{name}”，而第 {earlier} 行是“{first}”", "zh-TW": "上級是「{name}」，而第 {earlier} 行是「{first}」", en: "the superior is {name}, but {first} in line {earlier}",
  },
  "no-units": { "zh-CN": "没有单位", "zh-TW": "沒有單位", en: "it lists no unit" },
};
