import { application, runtime, workbookCreated } from "./application";
import { chartClasses } from "./charts";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { functions } from "./functions";
import { names } from "./names";
import { documentProperties, sheetProperties } from "./properties";
import { sheetProtection, workbookProtection } from "./protection";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { rangeFormat } from "./range-format";
import { comments } from "./remarks";
import { conditionalRangeFormat } from "./rule-format";
import { autoFilter, freezePanes, pageLayout } from "./sheet-layout";
import { scopedTables, tables } from "./tables";
import { workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheets } from "./worksheets";

/** The names of the exported classes and of their members, for the test that holds them to Microsoft's client. */
export const allClasses: readonly { readonly name: string; readonly members: readonly string[] }[] = [
  workbook, worksheets, worksheet, range, rangeAreas, rangeFormat, conditionalFormats, conditionalRangeFormat, dataValidation, names, tables, scopedTables,
  comments, documentProperties, sheetProperties, sheetProtection, workbookProtection, freezePanes, pageLayout, autoFilter, application, workbookCreated, functions, runtime, ...chartClasses,
].map(({ name, members }) => ({ name, members: Object.keys(members) }));
