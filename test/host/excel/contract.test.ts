import { noOfficeClient } from "../../fake-excel/office-client";
import { hostContract } from "../contract";
import { entryContract } from "../entry-contract";
import { openDrafts } from "./open-host";

if (noOfficeClient() === null) {
  hostContract("ExcelHost", async (workbook, sheets) => openDrafts(workbook, sheets).host);
  entryContract("ExcelHost", async (workbook, sheets) => openDrafts(workbook, sheets).host);
} else describe.skip(`ExcelHost keeps the contract of hosts (${noOfficeClient()})`, () => undefined);
