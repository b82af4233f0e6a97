import { argv } from "node:process";
import console from "node:console";
import exceljs from "exceljs";

// Opens each workbook and visits every value; nothing is checked, added or written.
let cells = 0;
let sum = 0;
for (const path of argv.slice(2)) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ value }) => {
    cells += 1;
    if (typeof value === "number") sum += value;
  })));
}
console.log(cells, sum);
