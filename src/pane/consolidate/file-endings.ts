/** Workbooks that can be opened. */
export const WORKBOOK_ENDINGS = ".xlsx,.xlsm,.xls,.et";

/** Workbooks, and files that can bring some. */
export const RECEIVED_ENDINGS = `${WORKBOOK_ENDINGS},.eml,.zip`;

/** Files that can hold a roster. */
export const ROSTER_ENDINGS = `.csv,.txt,${WORKBOOK_ENDINGS}`;

/** Whether a file is called like a workbook. */
export const isWorkbookFile = (name: string): boolean => WORKBOOK_ENDINGS.split(",").some((ending) => name.toLowerCase().endsWith(ending));

/** Whether a file that was dropped is a list of units rather than a workbook. */
export const isListFile = (name: string): boolean => /\.(csv|txt)$/i.test(name);
