import type { ConditionLook, SheetDraft } from "#core";
import { editPart } from "../edit/part-text";
import { ensureStyles, interned } from "../edit/styles-xml";
import { prefixOf, rootOf } from "../edit/xml-scan";
import type { Package } from "../package";
import { looksLikeFormula } from "./cell-xml";
import { CellStyles } from "./cell-styles";
import { conditionFormat } from "./condition-xml";

/** How a draft looks in its workbook: indexes into the lists of the styles part. */
export interface DraftLook {
  /** In cellXfs, of each cell of the draft, in order. */
  readonly styles: ArrayLike<number>;
  /** In dxfs, of the look of each conditional format. */
  readonly formats: ReadonlyMap<ConditionLook, number>;
}

/** The looks of sheets that are written into a workbook one after the other. What a sheet brings anew is added to the styles part at once. */
export class DraftLooks {
  private readonly styles = new CellStyles();
  private readonly formats = new Map<ConditionLook, number>();

  constructor(private readonly pack: Package, private readonly workbook: string) {}

  of(draft: SheetDraft): DraftLook {
    return { styles: this.stylesOf(draft), formats: this.formatsOf(draft) };
  }

  private stylesOf({ cells }: SheetDraft): Uint32Array {
    const { styles } = this;
    const handles = new Uint32Array(cells.length);
    cells.forEach(({ style, value, formula }, index) => (handles[index] = styles.handle(style, formula === undefined && looksLikeFormula(value))));
    if (styles.hasNew) this.edit((text) => styles.addTo(text));
    return handles.map((handle) => styles.indexOf(handle));
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
