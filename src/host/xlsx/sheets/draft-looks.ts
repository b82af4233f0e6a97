import type { ConditionLook, DraftRow, SheetDraft } from "#core";
import { editPart } from "../edit/part-text";
import { ensureStyles, interned } from "../edit/styles-xml";
import { prefixOf, rootOf } from "../edit/xml-scan";
import type { Package } from "../package";
import { looksLikeFormula } from "./cell-xml";
import { CellStyles } from "./cell-styles";
import { conditionFormat } from "./condition-xml";

/** How a draft looks in its workbook: indexes into the lists of the styles part. */
export interface DraftLook {
  /** In cellXfs, of each cell of the draft (but its list), in order. */
  readonly styles: ArrayLike<number>;
  /** In cellXfs, of the columns of rows whose styles are this array. */
  readonly rowStyles: ReadonlyMap<DraftRow["styles"], RowStyles>;
  /** In dxfs, of the look of each conditional format. */
  readonly formats: ReadonlyMap<ConditionLook, number>;
}

/** A style for each column of a row. */
export interface RowStyles {
  readonly plain: readonly number[];
  /** Of text that looks like a formula; only where there is any. */
  readonly quoted: readonly (number | undefined)[];
}

/** The looks of sheets that are written into a workbook one after the other. What a sheet brings anew is added to the styles part at once. */
export class DraftLooks {
  private readonly styles = new CellStyles();
  private readonly formats = new Map<ConditionLook, number>();

  constructor(private readonly pack: Package, private readonly workbook: string) {}

  of(draft: SheetDraft): DraftLook {
    const cells = this.cellHandles(draft);
    const rows = this.rowHandles(draft);
    if (this.styles.hasNew) this.edit((text) => this.styles.addTo(text));
    const indexOf = (handle: number) => this.styles.indexOf(handle);
    const rowStyles = new Map(rows.map(([styles, { plain, quoted }]) => [styles, { plain: plain.map(indexOf), quoted: quoted.map((handle) => handle && indexOf(handle)) }]));
    return { styles: cells.map(indexOf), rowStyles, formats: this.formatsOf(draft) };
  }

  private cellHandles({ cells }: SheetDraft): Uint32Array {
    const handles = new Uint32Array(cells.length);
    cells.forEach(({ style, value, formula }, index) => (handles[index] = this.styles.handle(style, formula === undefined && looksLikeFormula(value))));
    return handles;
  }

  private rowHandles({ list }: SheetDraft): [DraftRow["styles"], RowStyles][] {
    const known = new Map<DraftRow["styles"], { plain: number[]; quoted: (number | undefined)[] }>();
    for (const { values, styles } of list?.rows ?? []) {
      const handles = known.get(styles) ?? { plain: styles.map((style) => this.styles.handle(style, false)), quoted: [] };
      known.set(styles, handles);
      for (let column = 0; column < values.length; column++) {
        if (looksLikeFormula(values[column]!)) handles.quoted[column] ??= this.styles.handle(styles[column], true);
      }
    }
    return [...known];
  }

  private formatsOf({ conditions = [] }: SheetDraft): ReadonlyMap<ConditionLook, number> {
    const { formats } = this;
    const looks = [...new Set(conditions.map(({ look }) => look))].filter((look) => !formats.has(look));
    if (looks.length > 0) this.edit((text) => {
      const { text: added, indexes } = interned(text, "dxfs", looks.map((look) => conditionFormat(look, prefixOf(rootOf(text).name))));
      looks.forEach((look, at) => formats.set(look, indexes[at]!));
      return added;
    });
    return formats;
  }

  private edit(edit: (text: string) => string): void {
    editPart(this.pack, ensureStyles(this.pack, this.workbook), edit);
  }
}
