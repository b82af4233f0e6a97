import type { AuditedTable } from "../audit/audited-table";
import { textAt } from "../audit/sheet-view";
import { saysTotal } from "../audit/words";
import { labelKey, plainText } from "../model/label-text";
import { privacyOf } from "./personal-heading";
import type { FormShape } from "./learned";
import { isMeasureColumn, type SheetTable } from "./sheet-tables";

/** Headings under which units stand. */
const UNIT_HEADING = /^(?:各)?(?:地区|区域|属地|城区|辖区|单位|单位名称|填报单位|报送单位|责任单位|区县|县区|县市区|区市县|区|县|乡镇|镇街|街镇|街道|镇乡|乡镇街道|街道乡镇|镇街道|街道镇|社区|村社区|社区村|村居|园区)(?:名称)?$/;

/** How names of units end. */
const UNIT_NAME = /(?:街道|街道办事处|街道办|镇|乡|区|县|自治县|旗|社区|村|居委会|村委会|市)$/;

/** Fewest rows that are taken for units by their names alone, and the share of rows that must be. */
const LEAST_UNITS = 3;
const UNIT_SHARE = 0.7;

/** Fewest columns of texts, codes and days in a list of things. */
const LEAST_TEXTS = 4;

/** How the table holds its figures. */
export function shapeOf({ audited, stubColumn, rows }: SheetTable): FormShape {
  if (isLedger(audited)) return "ledger";
  const headed = stubColumn >= 0 && UNIT_HEADING.test(labelKey(audited.body.headings[stubColumn]!.at(-1) ?? ""));
  const names = rows.filter(({ index }) => isThing(audited, index)).map(({ path }) => plainText(path.at(-1)!));
  const units = names.filter((name) => UNIT_NAME.test(name)).length;
  const isNamed = stubColumn >= 0 && (audited.body.headings[stubColumn]!.at(-1) ?? "") !== "" && units >= LEAST_UNITS && units >= names.length * UNIT_SHARE;
  return (headed && names.length > 0) || isNamed ? "unit-rows" : "form";
}

/** Whether a row stands for itself, and adds up no others. */
export const isThing = ({ names }: AuditedTable, row: number): boolean => ["detail", "part", "section"].includes(names[row]!.role) && !names[row]!.label.split(" ").some(saysTotal);

/** More texts, codes and days than figures, and no row that adds others up. */
function isLedger(audited: AuditedTable): boolean {
  const { kinds, body, names, view } = audited;
  const headed = kinds.flatMap((kind, column) => (body.headings[column]!.length > 0 && !isMeasureColumn(audited, column) ? [{ kind, heading: body.headings[column]!.at(-1)! }] : []));
  const figures = headed.filter(({ kind }) => ["additive", "rate", "average", "rank"].includes(kind)).length;
  const others = headed.filter(({ kind }) => ["label", "remark", "date", "code", "blank"].includes(kind));
  const isOfPeople = others.some(({ heading }) => privacyOf(heading) === "name") && others.length >= LEAST_TEXTS - 1;
  const isTotalled = names.some(({ role, label }) => role === "total" && label.split(" ").some(saysTotal));
  const different = new Set(body.columns.map((column) => textAt(view, audited.block.header.bottom, column)).filter((text) => text !== "")).size;
  return !isTotalled && different >= LEAST_TEXTS && (isOfPeople || (others.length >= LEAST_TEXTS && others.length > figures));
}
