import { InterceptorEffectEnum, type IDisposable, type Injector, type IStyleData, type Nullable } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";

/** A cell that is about to be drawn, 0-based. */
export interface DrawnCell {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

/** Lays a style over the look of each cell that has one to be laid over it, until disposed of; the cells stay what they are. */
export const overlayCells = (injector: Injector, styleOf: (cell: DrawnCell) => Nullable<IStyleData>): IDisposable =>
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 10,
    handler: (cell, place, next) => {
      const style = styleOf(place);
      if (!style) return next(cell);
      const own = typeof cell?.s === "string" ? place.workbook.getStyles().get(cell.s) : cell?.s;
      return next({ ...cell, s: { ...own, ...style } });
    },
  });

/** Draws blanks in place of some cells, until disposed of; the cells stay what they are. */
export const leaveOut = (injector: Injector, isLeftOut: (cell: DrawnCell) => boolean): IDisposable =>
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    priority: 100,
    handler: (cell, place, next) => (isLeftOut(place) ? null : next(cell)),
  });
