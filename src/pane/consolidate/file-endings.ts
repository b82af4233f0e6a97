/** Workbooks that can be opened. */
export const WORKBOOK_ENDINGS = ".xlsx,.xlsm,.xls,.et";

/** Files that can hold a roster. */
export const ROSTER_ENDINGS = `.csv,.txt,${WORKBOOK_ENDINGS}`;

/** Whether a file that was dropped is a list of units rather than a workbook. */
export const isListFile = (name: string): boolean => /\.(csv|txt)$/i.test(name);
