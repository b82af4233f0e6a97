import { describeTrouble, type Trouble } from "./describe-trouble";
import { helpText } from "./help";
import type { Call, Invocation } from "./invocation";
import { languageOf, parseArguments } from "./parse-arguments";
import { progressOn, type ProgressStream } from "./progress";
import type { Result, WorkbookFile, Workplace } from "./workplace";

/** Where the program speaks, and what it cannot know by itself. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: ProgressStream;
  /** Milliseconds from any start. */
  now(): number;
  /** Called between the steps of long work. */
  betweenSteps?(): void;
  /** The minute, as a clock on the wall shows it: 2020-03-20 18:05. */
  readonly time: string;
  readonly version: string;
}

/** Exit status: 0 no hard finding, 1 hard findings, 2 could not run. */
export type ExitStatus = 0 | 1 | 2;

/** Carries out a call; never throws. What was found goes to stdout, trouble and progress to stderr. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  try {
    return await run(parseArguments(args), terminal);
  } catch (error) {
    const troubles = describeTrouble(error, languageOf(args));
    tell(troubles.length > 0 ? troubles : [internalError(error)], args.includes("--json"), terminal);
    return 2;
  }
}

async function run(invocation: Invocation, terminal: Terminal): Promise<ExitStatus> {
  const { stdout } = terminal;
  switch (invocation.command) {
    case "help":
      stdout.write(helpText(invocation.topic, invocation.language));
      return 0;
    case "version":
      stdout.write(`${terminal.version}\n`);
      return 0;
    default: {
      const result = await carryOut(invocation, terminal);
      stdout.write(invocation.isJson ? `${JSON.stringify(result.json(), null, 2)}\n` : result.text());
      return result.status;
    }
  }
}

async function carryOut(call: Call, terminal: Terminal): Promise<Result> {
  const workplace = await openWorkplace(terminal);
  try {
    return await runCommand(call, workplace);
  } finally {
    workplace.progress.end();
  }
}

/** Here the host, the templates and the jobs meet; each subcommand loads only what it needs. */
async function openWorkplace(terminal: Terminal): Promise<Workplace> {
  // Apart and by name, so that the build takes in what is used here alone.
  const { kindOf, readAnyWorkbook, XlsxHost } = await import("#xlsx");
  const { nodeCodec } = await import("../host/xlsx/node-codec");
  const open = async (bytes: Uint8Array, name: string): Promise<WorkbookFile> => {
    const isPackage = ["xlsx", "unknown"].includes(kindOf(bytes));
    return isPackage ? XlsxHost.open(bytes, name, nodeCodec) : XlsxHost.fromSnapshot(await readAnyWorkbook(bytes, name, nodeCodec), nodeCodec);
  };
  return {
    templates: async () => (await import("#templates")).builtInTemplates,
    open,
    unpack: async (files) => (await import("#parcel")).unpack(files, nodeCodec),
    create: (name) => XlsxHost.create(name, nodeCodec),
    progress: progressOn(terminal.stderr, () => terminal.now(), () => terminal.betweenSteps?.()),
    time: terminal.time,
  };
}

async function runCommand(call: Call, workplace: Workplace): Promise<Result> {
  switch (call.command) {
    case "templates":
      return (await import("./commands/list-templates")).listTemplates(call, workplace);
    case "template":
      return (await import("./commands/template")).template(call, workplace);
    case "form":
      return (await import("./commands/make-forms")).makeForms(call, workplace);
    case "issue":
      return (await import("./commands/issue")).issue(call, workplace);
    case "check":
      return (await import("./commands/check")).check(call, workplace);
    case "audit":
      return (await import("./commands/audit")).audit(call, workplace);
    case "consolidate":
      return (await import("./commands/consolidate")).consolidateFiles(call, workplace);
    case "explain":
      return (await import("./commands/explain")).explain(call, workplace);
    case "ready":
      return (await import("./commands/ready")).ready(call, workplace);
    case "collect":
      return (await import("./commands/collect")).collectFiles(call, workplace);
    case "send-back":
      return (await import("./commands/send-back")).sendBackFigures(call, workplace);
    case "chase":
      return (await import("./commands/chase")).chaseUnits(call, workplace);
    case "report-up":
      return (await import("./commands/report-up")).reportTotalsUp(call, workplace);
    case "clear":
      return (await import("./commands/clear")).clear(call, workplace);
  }
}

/** A mistake of ours: told in full, so that it can be reported. */
const internalError = (error: unknown): Trouble => ({
  code: "internal",
  subject: "",
  message: `internal error / 内部错误: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  remedy: "Please report this. / 请把这段内容告诉我们。",
});

/** On stderr for people; with --json also on stdout, so that a program always finds one document there. */
function tell(troubles: readonly Trouble[], isJson: boolean, { stdout, stderr }: Terminal): void {
  if (isJson) stdout.write(`${JSON.stringify({ errors: troubles }, null, 2)}\n`);
  for (const { message, remedy } of troubles) stderr.write(`huihe: ${message}\n       ${remedy}\n`);
}
