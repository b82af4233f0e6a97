import { readFileSync } from "node:fs";
import { argv } from "node:process";
import console from "node:console";
import { read } from "@e965/xlsx";

// Opens each workbook in SheetJS's faster (dense) mode and visits every value; nothing is checked, added or written.
let cells = 0;
let sum = 0;
for (const path of argv.slice(2)) {
  const workbook = read(readFileSync(path), { dense: true, cellFormula: false, cellHTML: false, cellText: false });
  for (const name of workbook.SheetNames) {
    for (const row of workbook.Sheets[name]["!data"] ?? []) {
      for (const cell of row ?? []) {
        if (!cell) continue;
        cells += 1;
        if (cell.t === "n") sum += cell.v;
      }
    }
  }
}
console.log(cells, sum);
