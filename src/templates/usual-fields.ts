/** 联系电话 of whoever filled a form in. */
export const phoneField = { role: "phone", label: { "zh-CN": "联系电话", "zh-TW": "聯絡電話", en: "Telephone" }, aliases: ["电话"] } as const;

/** 报出日期: the day on which a form was sent; it tells a corrected file from the one before. */
export const filedOnField = { role: "filed-on", label: { "zh-CN": "报出日期", "zh-TW": "報出日期", en: "Filed on" }, aliases: ["报送日期"] } as const;
