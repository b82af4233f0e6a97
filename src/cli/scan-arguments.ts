import { OPTIONS, type OptionSpec } from "./option-table";
import { UsageError } from "./usage-error";

/** What stands on the command line, before anybody asks whether it makes sense. */
export interface Scanned {
  /** Everything that is no option, in order; the first is the subcommand. */
  readonly words: readonly string[];
  /** Option name without dashes → its values; [""] for an option without value. Unknown options are kept. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

const SHORT: Readonly<Record<string, string>> = { "-h": "--help", "-V": "--version" };

/**
 * Splits arguments into words and options: `--out x`, `--out=x`; after `--` everything is a word.
 * @throws UsageError for a missing, an unwanted or a repeated value
 */
export function scanArguments(args: readonly string[]): Scanned {
  const words: string[] = [];
  const options = new Map<string, string[]>();
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--") {
      words.push(...rest);
      break;
    }
    if (!/^-./.test(arg)) words.push(arg);
    else takeOption(SHORT[arg] ?? arg, rest, options);
  }
  return { words, options };
}

function takeOption(arg: string, rest: string[], options: Map<string, string[]>): void {
  const [, dashes = "", name = "", attached] = /^(--?)([^=]*)(?:=(.*))?$/su.exec(arg) ?? [];
  const option = dashes + name;
  const spec = dashes === "--" ? specOf(name) : undefined;
  const value = valueOf(option, spec, attached, rest);
  const before = options.get(name);
  if (before && spec && !spec.isRepeatable) throw new UsageError("option-twice", { option });
  options.set(dashes === "--" ? name : option, [...(before ?? []), value]);
}

const specOf = (name: string): OptionSpec | undefined =>
  Object.hasOwn(OPTIONS, name) ? OPTIONS[name as keyof typeof OPTIONS] : undefined;

function valueOf(option: string, spec: OptionSpec | undefined, attached: string | undefined, rest: string[]): string {
  if (!spec) return "";
  if (spec.value === null) {
    if (attached !== undefined) throw new UsageError("option-with-value", { option, value: attached });
    return "";
  }
  const isNext = attached === undefined && rest[0] !== undefined && !rest[0].startsWith("--");
  const value = isNext ? rest.shift() : attached;
  if (!value) throw new UsageError("option-without-value", { option, value: spec.value });
  return value;
}
