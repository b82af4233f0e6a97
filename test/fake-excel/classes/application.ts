import { flagOf, oneOf, textOf } from "../protocol/arguments";
import { act, child, finds, value, type ClassTable } from "../protocol/class-table";
import type { CreatedWorkbook, FakeWorkbook } from "../model/workbook";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** Excel.Application. Formulas are worked out when they are read, so that suspending calculation changes nothing but the journal. */
export const application: ClassTable<FakeWorkbook> = {
  name: "Application",
  members: {
    CalculationMode: value((book) => book.calculationMode, (book, mode) => void (book.calculationMode = oneOf(MODES, mode, "calculationMode"))),
    CalculationState: value(() => "Done"),
    CalculationEngineVersion: value(() => 191_029),
    DecimalSeparator: value(() => "."),
    ThousandsSeparator: value(() => ","),
    UseSystemSeparators: value(() => true),
    CultureInfo: child(() => cultureInfo, (book) => book),
    Calculate: act((book) => void book.generation++),
    SuspendApiCalculationUntilNextSync: act(() => undefined),
    SuspendScreenUpdatingUntilNextSync: act(() => undefined),
    CreateWorkbook: finds(() => workbookCreated, (book, [base64]) => book.create(textOf(base64))),
    _GetWorkbookCreatedById: finds(() => workbookCreated, (book, [id]) => book.created.find((one) => one.id === id) ?? null),
  },
};

/** Excel.WorkbookCreated: a workbook besides, which nobody sees until it is opened. */
export const workbookCreated: ClassTable<CreatedWorkbook> = {
  name: "WorkbookCreated",
  id: ({ id }) => id,
  members: {
    Id: value(({ id }) => id),
    Open: act((created) => void (created.isOpen = true)),
  },
};

const cultureInfo: ClassTable<FakeWorkbook> = { name: "CultureInfo", members: { Name: value(() => "zh-CN") } };

/** Excel.Runtime. */
export const runtime: ClassTable<FakeWorkbook> = {
  name: "Runtime",
  members: { EnableEvents: value((book) => book.events.isEnabled, (book, on) => void (book.events.isEnabled = flagOf(on))) },
};
