import { mergeLocales, type ILanguagePack } from "@univerjs/core";
import type { Language } from "#core";

/** Univer's own texts, of which only one language is loaded. */
const LOADERS: Readonly<Record<Language, () => Promise<readonly { readonly default: ILanguagePack }[]>>> = {
  "zh-CN": () => Promise.all([
    import("@univerjs/preset-sheets-core/locales/zh-CN"), import("@univerjs/preset-sheets-data-validation/locales/zh-CN"), import("@univerjs/preset-sheets-note/locales/zh-CN"),
  ]),
  "zh-TW": () => Promise.all([
    import("@univerjs/preset-sheets-core/locales/zh-TW"), import("@univerjs/preset-sheets-data-validation/locales/zh-TW"), import("@univerjs/preset-sheets-note/locales/zh-TW"),
  ]),
  en: () => Promise.all([
    import("@univerjs/preset-sheets-core/locales/en-US"), import("@univerjs/preset-sheets-data-validation/locales/en-US"), import("@univerjs/preset-sheets-note/locales/en-US"),
  ]),
};

/** The grid's menus and messages in `language`. */
export async function loadGridTexts(language: Language): Promise<ILanguagePack> {
  const packs = await LOADERS[language]();
  return mergeLocales(...packs.map((pack) => pack.default));
}
