import type { Language, Measure, Period } from "#core";
import type { CommandName } from "./command-table";
import type { Alike } from "./outcome";

interface Common {
  readonly language: Language;
  readonly isJson: boolean;
}

interface Input extends Common {
  /** Files, folders and globs as given. */
  readonly patterns: readonly string[];
}

/** Ids of built-in templates and paths of JSON ones (all built-in ones when empty), who must report, and for when. */
export interface Scope {
  readonly templates: readonly string[];
  readonly roster: string | null;
  readonly period: Period | null;
}

/** What tells findings. */
interface Telling {
  readonly alike: Alike;
}

/** What is checked beside earlier periods. */
interface Comparing {
  /** Workbooks of earlier periods: files, folders and globs as given. */
  readonly prior: readonly string[];
}

export interface TemplatesCall extends Common {
  readonly command: "templates";
}

export interface FormCall extends Common {
  readonly command: "form";
  readonly template: string;
  /** Null: one file for each unit of the roster. */
  readonly unit: string | null;
  readonly roster: string | null;
  readonly period: Period;
  /** A file; a folder when `unit` is null. */
  readonly out: string;
}

export interface IssueCall extends Common, Comparing {
  readonly command: "issue";
  readonly templates: readonly string[];
  readonly roster: string;
  readonly period: Period;
  readonly out: string;
}

export interface CheckCall extends Input, Scope, Comparing, Telling {
  readonly command: "check";
  readonly mark: string | null;
}

export interface AuditCall extends Input, Telling {
  readonly command: "audit";
  readonly mark: string | null;
}

export interface ConsolidateCall extends Input, Scope, Comparing, Telling {
  readonly command: "consolidate";
  readonly out: string;
  readonly leavesOutHard: boolean;
  readonly hasBulletin: boolean;
}

/** What can be asked of a rule book, in the order in which help lists it. */
export const TEMPLATE_VERBS = ["check", "try", "export", "learn"] as const;
export type TemplateVerb = (typeof TEMPLATE_VERBS)[number];

export interface TemplateCall extends Input {
  readonly command: "template";
  readonly verb: TemplateVerb;
  /** A JSON template, or the id of a built-in one. */
  readonly file: string;
  readonly roster: string | null;
  /** Where an exported or learnt template goes; "" for the other verbs. */
  readonly out: string;
  /** The tab to learn from; null: the form with most figures. */
  readonly sheet: string | null;
  /** Which proposals to take: the sure ones, or all; but for those left out. */
  readonly takes: "sure" | "all";
  readonly without: readonly number[];
}

export interface ExplainCall extends Common {
  readonly command: "explain";
  readonly workbook: string;
  readonly worksheet: string;
  readonly address: string;
}

export interface ClearCall extends Input {
  readonly command: "clear";
  readonly out: string;
}

export interface ReadyCall extends Input, Scope, Comparing, Telling {
  readonly command: "ready";
  readonly out: string;
  readonly filler: string;
}

/** Which of the files that came in are taken; null: show what would happen. */
export const ACCEPTANCES = ["all", "new", "none"] as const;

export interface CollectCall extends Input, Scope, Comparing {
  readonly command: "collect";
  readonly into: string;
  readonly accept: (typeof ACCEPTANCES)[number] | null;
  readonly leavesOutHard: boolean;
}

/** A call about one district workbook. */
interface AboutDistrict extends Common, Scope {
  readonly workbook: string;
}

export interface SendBackCall extends AboutDistrict {
  readonly command: "send-back";
  /** What came in: files, folders, globs, mails; empty: figures go back on fresh forms. */
  readonly originals: readonly string[];
  readonly out: string;
  readonly deadline: string;
}

export interface ChaseCall extends AboutDistrict {
  readonly command: "chase";
  readonly deadline: string;
}

export interface ReportUpCall extends AboutDistrict {
  readonly command: "report-up";
  readonly out: string;
  /** Null: amounts as the templates count them. */
  readonly measure: Measure | null;
  readonly byUnit: boolean;
  readonly filler: string;
  readonly leavesOutHard: boolean;
}

/** What can be asked for that needs no workbook. */
export interface HelpCall extends Common {
  readonly command: "help";
  /** Null: help for the whole program. */
  readonly topic: CommandName | null;
}

export interface VersionCall extends Common {
  readonly command: "version";
}

/** A call of a subcommand, understood. */
export type Call = TemplatesCall | TemplateCall | FormCall | IssueCall | CheckCall | AuditCall | ConsolidateCall | ExplainCall | ReadyCall | CollectCall | SendBackCall | ChaseCall | ReportUpCall | ClearCall;

/** Everything that may be asked of the program. */
export type Invocation = Call | HelpCall | VersionCall;
