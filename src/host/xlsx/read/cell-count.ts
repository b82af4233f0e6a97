import type { Budget } from "./budget";

/** So many cells and more are told at a time. */
const CELLS_A_TIME = 4096;

/** Counts the cells of a sheet, and tells the budget of its workbook. */
export class CellCount {
  /** How many hold something. */
  cells = 0;
  /** How many have a number format. */
  formatted = 0;
  private cellsTold = 0;
  private formattedTold = 0;

  constructor(private readonly budget: Budget) {}

  /** Tells once there is something to tell. @throws HostError "too-large" */
  mayTell(): void {
    if (this.cells - this.cellsTold >= CELLS_A_TIME) this.tell();
  }

  /** @throws HostError "too-large" */
  tell(): void {
    this.budget.spend("cells", this.cells - this.cellsTold);
    this.budget.spend("details", this.formatted - this.formattedTold);
    this.cellsTold = this.cells;
    this.formattedTold = this.formatted;
  }
}
