import type { SheetDraft } from "../model/sheet-draft";
import { printStamp, type Stamp, type StampedForm } from "../model/stamp";
import { putHidden } from "./hidden-text";
import { finishList, startList, type ListColumn, type SubjectOptions } from "./list-sheet";
import { put, type Page } from "./page";
import { periodIn } from "../model/period-in";
import { sheetText } from "./sheet-texts";
import { COLOURS, STYLES } from "./styles";
import { heightOfLines, linesIn } from "./text-size";

/** What the sheet 报送单 needs besides the stamp. */
export interface StampOptions extends SubjectOptions {
  /** The name of a form by its template's id, in the language of the sheet. */
  readonly nameOf: (template: string) => string;
}

const COLUMNS = [
  { heading: "column.number", width: 8 },
  { heading: "column.form", width: 36 },
  { heading: "column.template", width: 10 },
  { heading: "column.version", width: 10 },
  { heading: "column.rules", width: 12 },
  { heading: "column.fingerprint", width: 20 },
] as const satisfies readonly ListColumn[];

/** Lays out 报送单: who sends which forms for when, in which edition, what checking found, and what the figures are known by; for people, and hidden below for programs. */
export function layOutStamp(stamp: Stamp, options: StampOptions): SheetDraft {
  const language = options.language ?? "zh-CN";
  const title = sheetText("stamp.title", language, { unit: stamp.unit.name });
  const list = startList(COLUMNS, title, [[factsOf(stamp, options), STYLES.subtitle], [sheetText("stamp.counts", language, { ...stamp.counts }), STYLES.subtitle], [sheetText("stamp.how", language), STYLES.note]], language);
  stamp.forms.forEach((form, index) => putForm(list.page, list.firstRow + index, index + 1, form, options));
  putHidden(list.page, list.firstRow + stamp.forms.length + 1, printStamp(stamp));
  return finishList(list, "stamp", options, { isProtected: true, tab: COLOURS.calm, frozenColumns: 0 });
}

function factsOf({ period, edition, filler, stampedAt }: Stamp, { language = "zh-CN" }: StampOptions): string {
  const facts = [periodIn(period, language), sheetText("stamp.edition", language, { edition }), filler && sheetText("stamp.filler", language, { filler }), sheetText("stamp.at", language, { time: stampedAt })];
  return facts.filter((fact) => fact !== "").join("　　");
}

function putForm(page: Page, row: number, number: number, { template, version, rules, fingerprint }: StampedForm, { nameOf }: StampOptions): void {
  const name = nameOf(template);
  put(page, row, 0, number, STYLES.centred);
  put(page, row, 1, name, STYLES.cell);
  put(page, row, 2, template, STYLES.centred);
  put(page, row, 3, version, STYLES.centred);
  put(page, row, 4, rules, STYLES.quietCentred);
  put(page, row, 5, fingerprint, STYLES.quietCentred);
  page.heights.set(row, heightOfLines(linesIn(name, COLUMNS[1].width), 24));
}

