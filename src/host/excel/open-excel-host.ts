import { HostError } from "#jobs/host-error";
import { ExcelHost } from "./excel-host";
import { EXCEL_FLOOR, runBatch, type ExcelSession } from "./excel-session";
import { excelTrouble } from "./excel-trouble";

/**
 * The workbook in which the add-in runs; the only place that touches Office's globals, after `Office.onReady`.
 * @throws HostError "too-old" when this Excel lacks what we need
 */
export async function openExcelHost(): Promise<ExcelHost> {
  const session: ExcelSession = {
    run: (options, batch) => Excel.run(options, batch),
    createWorkbook: (base64) => Excel.createWorkbook(base64),
    isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
  };
  if (!session.isSetSupported("ExcelApi", EXCEL_FLOOR)) throw new HostError("too-old", "Excel", `ExcelApi ${EXCEL_FLOOR} is not supported`);
  try {
    return new ExcelHost(await workbookName(session), session);
  } catch (error) {
    throw excelTrouble(error, "Excel");
  }
}

const workbookName = (session: ExcelSession): Promise<string> =>
  runBatch(session, async (context) => {
    const { workbook } = context;
    workbook.load("name");
    await context.sync();
    return workbook.name;
  });
