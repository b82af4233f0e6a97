import type { Localised } from "#core";

/** A label in the three languages of the interface: 简体, 繁體, English. */
export const named = (simplified: string, traditional: string, english: string): Localised => ({ "zh-CN": simplified, "zh-TW": traditional, en: english });

/** 联系电话 of whoever filled a form in. */
export const phoneField = { role: "phone", label: named("联系电话", "聯絡電話", "Telephone"), aliases: ["电话"] } as const;

/** 报出日期: the day on which a form was sent; it tells a corrected file from the one before. */
export const filedOnField = { role: "filed-on", label: named("报出日期", "報出日期", "Filed on"), aliases: ["报送日期"] } as const;

/** 统计周次: the week that a weekly form is for. */
export const weekField = { role: "period", label: named("统计周次", "統計週次", "Week"), aliases: ["报告期", "统计期", "填报周次", "统计日期"] } as const;

/** 统计月份: the month that a monthly form is for. */
export const monthField = { role: "period", label: named("统计月份", "統計月份", "Month"), aliases: ["报告期", "统计期", "填报月份", "统计日期"] } as const;
