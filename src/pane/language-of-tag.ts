import type { Language } from "#core";

/** The language of the interface for a language tag of the host: "zh-HK" → zh-TW, "zh-CN" → zh-CN, all that is not Chinese → en. */
export function languageOfTag(tag: string): Language {
  if (!/^zh\b/i.test(tag)) return "en";
  return /^zh-(hant|tw|hk|mo)\b/i.test(tag) ? "zh-TW" : "zh-CN";
}
