/// <reference types="office-js" />
import type { SheetDraft } from "#core";
import { ExcelHost } from "../../../src/host/excel/excel-host";
import { openFakeExcel, type FakeExcel, type FakeExcelOptions } from "../../fake-excel/fake-excel";
import { workbookOfDrafts } from "../../fake-excel/model/from-drafts";
import type { FakeWorkbook } from "../../fake-excel/model/workbook";

/** The host over Microsoft's client, as the add-in has it; the workbook alone is a fake. */
export interface OpenedExcel {
  readonly excel: FakeExcel;
  readonly host: ExcelHost;
}

export function openHost(workbook: FakeWorkbook, options: FakeExcelOptions = {}): OpenedExcel {
  const excel = openFakeExcel(workbook, options);
  const host = new ExcelHost(workbook.name, {
    run: (runOptions, batch) => excel.Excel.run(runOptions, batch),
    createWorkbook: (base64) => excel.Excel.createWorkbook(base64),
    isSetSupported: (name, version) => excel.Office.context.requirements.isSetSupported(name, version),
  });
  return { excel, host };
}

/** A host over a workbook with these sheets. */
export const openDrafts = (name: string, drafts: readonly SheetDraft[], options: FakeExcelOptions = {}): OpenedExcel => openHost(workbookOfDrafts(name, drafts), options);
