import { readFileSync } from "node:fs";

/** How an Office behaves towards a page, as far as the shell and the pane's main file see of it before Excel answers. */
export interface OfficeAsMet {
  /** null: the page stands in an ordinary browser tab. */
  readonly host: "Excel" | null;
  readonly excelApi?: boolean;
  readonly displayLanguage?: string;
  readonly background?: string;
  /** What becomes of the first question to Excel. */
  readonly answer?: "never" | "busy" | "workbook";
}

const SCRIPT = readFileSync(new URL("fake-office.js", import.meta.url), "utf8");

/** The text of an office.js that behaves so. It is not Microsoft's: what talks to Excel itself is tested with the genuine client. */
export const officeJs = (met: OfficeAsMet): string => `globalThis.OFFICE_AS_MET = ${JSON.stringify(met)};\n${SCRIPT}`;
