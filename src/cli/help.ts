import type { Language, Localised } from "#core";
import { COMMAND_NAMES, COMMANDS, type CommandName } from "./command-table";
import { COMMON_OPTIONS, OPTIONS, type OptionName } from "./option-table";
import { padded, widthOf } from "./text-width";

const HEADLINE: Localised = {
  "zh-CN": "汇核：校验街道报来的 Excel 报表，汇总成区里的合计，每个数都能追到来源单元格。",
  "zh-TW": "匯核：校驗街道報來的 Excel 報表，彙總成區裡的合計，每個數都能追到來源儲存格。",
  en: "Huihe checks the Excel sheets that streets send in, and adds them up into district totals that name their cells.",
};

const USAGE: Localised = { "zh-CN": "用法", "zh-TW": "用法", en: "Usage" };
const WITH_EACH: Localised = { "zh-CN": "各命令通用", "zh-TW": "各命令通用", en: "With each of them" };
const OPTIONS_WORD: Localised = { "zh-CN": "选项", "zh-TW": "選項", en: "Options" };

const FILES: Localised = {
  "zh-CN": "FILES 可以是文件、文件夹（含子文件夹）或通配符（** * ?），中文名也行；check、audit、consolidate、collect、send-back 还从 .eml 邮件和 .zip 压缩包里取工作簿。",
  "zh-TW": "FILES 可以是檔案、資料夾（含子資料夾）或萬用字元（** * ?），中文名也行；check、audit、consolidate、collect、send-back 還從 .eml 郵件和 .zip 壓縮檔裡取活頁簿。",
  en: "FILES are files, folders (with all they contain) or globs (** * ?); check, audit, consolidate, collect and send-back also take workbooks out of mails (.eml) and archives (.zip).",
};

const EXIT: Localised = {
  "zh-CN": "退出码：0 没有强制性问题，1 有强制性问题，2 未能执行。",
  "zh-TW": "結束代碼：0 沒有強制性問題，1 有強制性問題，2 未能執行。",
  en: "Exit status: 0 no hard finding, 1 hard findings, 2 could not run.",
};

/** Help for the whole program, or for one subcommand; ends with a line break. */
export function helpText(topic: CommandName | null, language: Language): string {
  return `${(topic === null ? programHelp(language) : commandHelp(topic, language)).join("\n")}\n`;
}

function programHelp(language: Language): readonly string[] {
  const commands = COMMAND_NAMES.flatMap((name) => [
    ...COMMANDS[name].usage.map((usage) => `  huihe ${usage}`),
    `      ${COMMANDS[name].about[language]}`,
  ]);
  return [
    HEADLINE[language], "", `${USAGE[language]}:`, ...commands, "", `${WITH_EACH[language]}:`, ...optionLines([...COMMON_OPTIONS, "version"], language),
    "", FILES[language], EXIT[language],
  ];
}

function commandHelp(topic: CommandName, language: Language): readonly string[] {
  const { usage, about, options, words } = COMMANDS[topic];
  const files = words[1] === Infinity ? ["", FILES[language]] : [];
  return [
    about[language], "", `${USAGE[language]}:`, ...usage.map((line) => `  huihe ${line}`), "", `${OPTIONS_WORD[language]}:`,
    ...optionLines([...options, ...COMMON_OPTIONS], language), ...files, EXIT[language],
  ];
}

function optionLines(names: readonly OptionName[], language: Language): readonly string[] {
  const rows = names.map((name) => {
    const { value, about } = OPTIONS[name];
    return { option: value === null ? `--${name}` : `--${name} ${value}`, about: about[language] };
  });
  const width = Math.max(...rows.map(({ option }) => widthOf(option)));
  return rows.map(({ option, about }) => `  ${padded(option, width)}  ${about}`);
}
