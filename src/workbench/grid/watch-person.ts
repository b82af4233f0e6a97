import { CellValueType, CustomCommandExecutionError, ICommandService, toDisposable, type ICommandInfo, type IExecutionOptions, type Univer } from "@univerjs/core";
import { AFTER_CELL_EDIT, SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation, SheetInterceptorService, type ISetRangeValuesMutationParams, type ISetSelectionsOperationParams } from "@univerjs/preset-sheets-core";
import { addressOf, type CellKey } from "#core";
import { enteredCells, keyOf, typedText, withoutLooks, type ChangedCells } from "./entries";
import type { GridView } from "./grid-view";
import { isRefused, SIDE_CHANGES } from "./person-commands";
import type { Refusal } from "./refusal";

/** Starting a calculation: results come from the workbook, never from the grid. */
const CALCULATION = "formula.mutation.set-formula-calculation-start";

/** Who is told of what a person does. */
export interface PersonListener {
  /** As soon as something was entered, and again when what follows from it is known. */
  readonly onEntered: () => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** Takes what a person does in the grid to the workbook, until the function that comes back is called: entries, the selection, the tab in front. */
export function watchPerson(univer: Univer, view: GridView, listener: PersonListener): () => void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const taker = new EntryTaker(view, listener);
  const watched = [
    commands.beforeCommandExecuted((info, options) => before(info, options ?? {}, view, listener)),
    commands.onCommandExecuted((info) => after(info, view, taker)),
    toDisposable(injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: 1000,
      handler: (cell, { subUnitId, row, col }, next) => {
        // The text as it was typed: what it becomes is the workbook's to say.
        if (cell && !cell.f && typeof cell.v === "string") view.typed = { id: subUnitId, key: keyOf({ row, column: col }), text: cell.t === CellValueType.FORCE_STRING ? `'${cell.v}` : cell.v };
        return next(cell);
      },
    })),
  ];
  return () => watched.forEach((one) => one.dispose());
}

function before({ id, params }: ICommandInfo, { fromFormula }: IExecutionOptions, view: GridView, { onRefused }: PersonListener): void {
  // The grid empties a formula's result to calculate it anew.
  if (id === CALCULATION || fromFormula) throw new CustomCommandExecutionError("not calculated here");
  if (view.isWriting) return;
  if (isRefused(id)) {
    onRefused({ kind: "structure" });
    throw new CustomCommandExecutionError("not for a grid");
  }
  if (id === SetWorksheetActiveOperation.id && !view.mayShow(Object(params).subUnitId)) throw new CustomCommandExecutionError("its cells come first");
  if (id === SetRangeValuesMutation.id) Object(params).cellValue = withoutLooks(Object(params).cellValue ?? {});
  if (SIDE_CHANGES.has(id)) Object(params).ranges = [];
}

function after({ id, params }: ICommandInfo, view: GridView, taker: EntryTaker): void {
  if (id === SetSelectionsOperation.id) select(params, view);
  if (id === SetRangeValuesMutation.id && !view.isWriting) taker.take(params);
}

function select(params: object | undefined, view: GridView): void {
  const { subUnitId, selections } = params as ISetSelectionsOperationParams;
  const cell = selections.at(-1)?.primary;
  const worksheet = view.worksheetOf(subUnitId);
  if (cell && worksheet !== null) view.host.select({ workbook: view.host.name, worksheet, address: addressOf(cell.startRow, cell.startColumn) });
}

/** Gathers the cells that one thing touched, and enters them into the workbook at once. */
class EntryTaker {
  private waiting = new Map<string, Map<CellKey, string>>();

  constructor(private readonly view: GridView, private readonly listener: PersonListener) {}

  take(params: object | undefined): void {
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const cells = enteredCells(cellValue as ChangedCells | undefined);
    if (cells.length === 0) return;
    if (this.waiting.size === 0) queueMicrotask(() => void this.enter());
    const entries = this.waiting.get(subUnitId) ?? new Map<CellKey, string>();
    for (const cell of cells) entries.set(keyOf(cell), this.textOf(subUnitId, cell));
    this.waiting.set(subUnitId, entries);
    this.view.typed = null;
  }

  private textOf(id: string, cell: { readonly row: number; readonly column: number }): string {
    const { typed } = this.view;
    return typed?.id === id && typed.key === keyOf(cell) ? typed.text : typedText(this.view.cellIn(id, cell.row, cell.column));
  }

  private async enter(): Promise<void> {
    const entries = this.waiting;
    this.waiting = new Map();
    try {
      for (const [id, cells] of entries) {
        const worksheet = this.view.worksheetOf(id);
        if (worksheet === null) continue;
        const entering = this.view.host.enter(worksheet, cells);
        this.listener.onEntered();
        const { refused } = await entering;
        if (refused.length > 0) this.refuse(worksheet, refused, cells);
        this.listener.onEntered();
      }
    } catch (trouble) {
      this.listener.onRefused({ kind: "trouble", trouble });
    }
  }

  /** Puts back what the workbook holds. */
  private refuse(worksheet: string, addresses: readonly string[], cells: ReadonlyMap<CellKey, string>): void {
    this.view.cellsChanged(worksheet, new Set(cells.keys()));
    this.listener.onRefused({ kind: "cells", addresses });
  }
}
