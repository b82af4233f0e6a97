import { filled } from "./catalogue";
import type { Finding, Usual } from "../model/finding";
import type { Language, Localised } from "../model/localised";

const USUAL: Readonly<Record<Usual["by"], Localised>> = {
  units: {
    "zh-CN": "按 {of} 个单位的情况，一般在 {least} 到 {most} 之间", "zh-TW": "按 {of} 個單位的情況，一般在 {least} 到 {most} 之間",
    en: "by {of} units, between {least} and {most} would be ordinary",
  },
  periods: {
    "zh-CN": "按本单位 {of} 期的情况，一般在 {least} 到 {most} 之间", "zh-TW": "按本單位 {of} 期的情況，一般在 {least} 到 {most} 之間",
    en: "by {of} periods of this unit, between {least} and {most} would be ordinary",
  },
  limit: {
    "zh-CN": "{least} 到 {most} 之间不必说明", "zh-TW": "{least} 到 {most} 之間不必說明",
    en: "between {least} and {most} needs no reason",
  },
};

/** What would have been ordinary, as a clause without a full stop; "" for findings that do not ask. */
export const sayUsual = ({ usual }: Pick<Finding, "usual">, language: Language): string =>
  usual ? filled(USUAL[usual.by][language], { least: usual.least, most: usual.most, of: String(usual.of) }, language) : "";
