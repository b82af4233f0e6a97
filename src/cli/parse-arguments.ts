import { AMOUNT_MEASURES, LANGUAGES, periodTypeOf, type Language, type Measure, type Period } from "#core";
import { COMMAND_NAMES, COMMANDS, isCommandName, type CommandName, type CommandSpec } from "./command-table";
import { ACCEPTANCES, TEMPLATE_VERBS, type Call, type CollectCall, type Invocation, type ReportUpCall, type Scope } from "./invocation";
import { nearestWord } from "./nearest-word";
import { COMMON_OPTIONS, OPTIONS, type OptionName } from "./option-table";
import { parseCell } from "./parse-cell";
import { scanArguments, type Scanned } from "./scan-arguments";
import { UsageError } from "./usage-error";

/** The language that a call asks for; zh-CN when it asks for none or for one that we do not have. Never throws. */
export function languageOf(args: readonly string[]): Language {
  const asked = args.flatMap((arg, index) => (arg === "--lang" ? [args[index + 1]] : arg.startsWith("--lang=") ? [arg.slice(7)] : []));
  return LANGUAGES.find((language) => language === asked[0]) ?? LANGUAGES[0];
}

/**
 * What the arguments (without node and script) ask for.
 * @throws UsageError when they ask for nothing that there is
 */
export function parseArguments(args: readonly string[]): Invocation {
  const scanned = scanArguments(args);
  const [word, ...words] = scanned.words;
  const common = { language: languageOf(args), isJson: scanned.options.has("json") };
  if (scanned.options.has("version")) return { command: "version", ...common };
  if (word !== undefined && !isCommandName(word)) {
    throw new UsageError("unknown-command", { word, ...hint(nearestWord(word, COMMAND_NAMES)) });
  }
  if (scanned.options.has("help")) return { command: "help", topic: word ?? null, ...common };
  if (word === undefined) {
    refuseUnknownOptions("huihe", COMMON_OPTIONS, scanned);
    throw new UsageError("no-command", {});
  }
  refuseMisuse(word, words, scanned);
  return callOf(word, words, scanned, common);
}

const hint = (nearest: string | null): { readonly nearest?: string } => (nearest === null ? {} : { nearest });

/** How to call a subcommand, as the shell sees it. */
const usageOf = (command: CommandName): string => COMMANDS[command].usage.map((usage) => `huihe ${usage}`).join(" | ");

function refuseMisuse(command: CommandName, words: readonly string[], scanned: Scanned): void {
  const spec: CommandSpec = COMMANDS[command];
  refuseUnknownOptions(command, [...spec.options, ...COMMON_OPTIONS], scanned);
  const usage = usageOf(command);
  const [fewest, most] = spec.words;
  if (words.length < fewest) throw new UsageError("words-missing", { command, usage });
  if (words.length > most) throw new UsageError("words-unexpected", { command, words: words.slice(most), usage });
  for (const option of spec.demands) {
    if (!scanned.options.has(option)) {
      throw new UsageError("option-missing", { command, option: `--${option}`, value: OPTIONS[option].value ?? "", usage });
    }
  }
}

function refuseUnknownOptions(command: string, allowed: readonly OptionName[], scanned: Scanned): void {
  for (const name of scanned.options.keys()) {
    if (allowed.some((option) => option === name)) continue;
    const nearest = nearestWord(name, allowed);
    const option = name.startsWith("-") ? name : `--${name}`;
    throw new UsageError("unknown-option", { command, option, ...hint(nearest === null ? null : `--${nearest}`) });
  }
}

type Common = Pick<Call, "language" | "isJson">;

function callOf(command: CommandName, words: readonly string[], scanned: Scanned, common: Common): Call {
  refuseUnknownLanguage(scanned);
  const value = (option: OptionName): string | null => scanned.options.get(option)?.[0] ?? null;
  const out = value("out") ?? "";
  const alike = scanned.options.has("all") ? "all" : "folded";
  switch (command) {
    case "templates":
      return { command, ...common };
    case "template":
      return templateOf(words, scanned, common);
    case "form":
      return formOf(words[0] ?? "", scanned, common);
    case "issue":
      return { command, templates: words, roster: value("roster") ?? "", period: periodOf(value("period") ?? ""), out, prior: scanned.options.get("prior") ?? [], ...common };
    case "audit":
      return { command, patterns: words, mark: value("mark"), alike, ...common };
    case "check":
      return { command, patterns: words, mark: value("mark"), alike, prior: scanned.options.get("prior") ?? [], ...scopeOf(scanned), ...common };
    case "consolidate":
      return { command, patterns: words, out: workbookPath(out), leavesOutHard: scanned.options.has("without-hard"), hasBulletin: scanned.options.has("bulletin"), alike, prior: scanned.options.get("prior") ?? [], ...scopeOf(scanned), ...common };
    case "explain":
      return { command, workbook: words[0] ?? "", ...parseCell(words[1] ?? ""), ...common };
    case "clear":
      return { command, patterns: words, out, ...common };
    case "ready":
      return { command, patterns: words, out, filler: value("filler") ?? "", alike, prior: scanned.options.get("prior") ?? [], ...scopeOf(scanned), ...common };
    case "collect":
      return { command, patterns: words, ...collectingOf(scanned), prior: scanned.options.get("prior") ?? [], ...scopeOf(scanned), ...common };
    case "send-back":
      return { command, workbook: words[0] ?? "", originals: words.slice(1), out, deadline: value("deadline") ?? "", ...scopeOf(scanned), ...common };
    case "chase":
      return { command, workbook: words[0] ?? "", deadline: value("deadline") ?? "", ...scopeOf(scanned), ...common };
    case "report-up":
      return { command, workbook: words[0] ?? "", out: workbookPath(out), ...upwardOf(scanned), ...scopeOf(scanned), ...common };
  }
}

function collectingOf({ options }: Scanned): Pick<CollectCall, "into" | "accept" | "leavesOutHard"> {
  const asked = options.get("accept")?.[0];
  const accept = ACCEPTANCES.find((one) => one === asked) ?? null;
  if (asked !== undefined && accept === null) throw new UsageError("unknown-acceptance", { word: asked, known: ACCEPTANCES, ...hint(nearestWord(asked, ACCEPTANCES)) });
  return { into: workbookPath(options.get("into")?.[0] ?? "", "--into"), accept, leavesOutHard: options.has("without-hard") };
}

function upwardOf({ options }: Scanned): Pick<ReportUpCall, "measure" | "byUnit" | "filler" | "leavesOutHard"> {
  return { measure: measureOf(options.get("measure")?.[0]), byUnit: options.has("by-unit"), filler: options.get("filler")?.[0] ?? "", leavesOutHard: options.has("without-hard") };
}

/** @throws UsageError unless amounts can be counted so */
function measureOf(text: string | undefined): Measure | null {
  if (text === undefined) return null;
  const known = AMOUNT_MEASURES.find((one) => one === text || MEASURE_SPELLINGS[text] === one);
  if (known === undefined) throw new UsageError("unknown-measure", { measure: text, known: AMOUNT_MEASURES });
  return known;
}

const MEASURE_SPELLINGS: Readonly<Record<string, Measure>> = { 萬元: "万元", 百萬元: "百万元", 億元: "亿元", 噸: "吨" };

/** @throws UsageError unless `path` ends in .xlsx */
function workbookPath(path: string, option = "--out"): string {
  if (!/\.xlsx$/i.test(path)) throw new UsageError("out-not-xlsx", { path, option });
  return path;
}

function templateOf([verb = "", file = "", ...patterns]: readonly string[], { options }: Scanned, common: Common): Call {
  const known = TEMPLATE_VERBS.find((one) => one === verb);
  if (known === undefined) throw new UsageError("unknown-verb", { command: "template", word: verb, known: TEMPLATE_VERBS, ...hint(nearestWord(verb, TEMPLATE_VERBS)) });
  const usage = usageOf("template");
  const out = options.get("out")?.[0] ?? "";
  if (known !== "try" && known !== "learn" && patterns.length > 0) throw new UsageError("words-unexpected", { command: `template ${known}`, words: patterns, usage });
  if ((known === "export" || known === "learn") && out === "") throw new UsageError("option-missing", { command: `template ${known}`, option: "--out", value: OPTIONS.out.value ?? "", usage });
  if (known === "try" && patterns.length === 0) throw new UsageError("words-missing", { command: "template try", usage });
  return {
    command: "template", verb: known, file, patterns: known === "learn" ? [file, ...patterns] : patterns, roster: options.get("roster")?.[0] ?? null, out,
    sheet: options.get("sheet")?.[0] ?? null, takes: options.has("all") ? "all" : "sure", without: numbersOf(options.get("without")?.[0] ?? ""), ...common,
  };
}

/** "3,7" or "3 7" → 3, 7. */
function numbersOf(text: string): readonly number[] {
  const words = text.split(/[\s,，、]+/).filter((word) => word !== "");
  const wrong = words.find((word) => !/^[1-9]\d{0,5}$/.test(word));
  if (wrong !== undefined) throw new UsageError("not-a-number", { text: wrong });
  return words.map(Number);
}

function formOf(template: string, { options }: Scanned, common: Common): Call {
  const unit = options.get("unit")?.[0] ?? null;
  const roster = options.get("roster")?.[0] ?? null;
  const out = options.get("out")?.[0] ?? "";
  if (unit === null && roster === null) throw new UsageError("form-for-whom", {});
  return { command: "form", template, unit, roster, period: periodOf(options.get("period")?.[0] ?? ""), out: unit === null ? out : workbookPath(out), ...common };
}

function scopeOf({ options }: Scanned): Scope {
  const period = options.get("period")?.[0];
  return {
    templates: options.get("template") ?? [],
    roster: options.get("roster")?.[0] ?? null,
    period: period === undefined ? null : periodOf(period),
  };
}

function periodOf(text: string): Period {
  if (periodTypeOf(text) === null) throw new UsageError("unknown-period", { period: text });
  return text;
}

function refuseUnknownLanguage({ options }: Scanned): void {
  const language = options.get("lang")?.[0];
  if (language !== undefined && !LANGUAGES.some((known) => known === language)) {
    throw new UsageError("unknown-language", { language, known: LANGUAGES });
  }
}
