import type { Area } from "#core";
import { printReference, printSheetName } from "./areas";
import type { FakeSheet } from "./sheet";

/** Cells of one sheet: one area, or several. */
export interface Region {
  readonly sheet: FakeSheet;
  readonly areas: readonly Area[];
}

/** What an Excel.Range stands for. */
export class RangeRef implements Region {
  constructor(readonly sheet: FakeSheet, readonly area: Area) {}

  get areas(): readonly Area[] {
    return [this.area];
  }

  get address(): string {
    return printFull(this.sheet, this.area);
  }
}

/** What an Excel.RangeAreas stands for. */
export class AreasRef implements Region {
  constructor(readonly sheet: FakeSheet, readonly areas: readonly Area[]) {}

  get address(): string {
    return this.areas.map((area) => printFull(this.sheet, area)).join(",");
  }
}

const printFull = (sheet: FakeSheet, area: Area): string => `${printSheetName(sheet.name)}!${printReference(area)}`;
