import type { ConditionLook, SheetDraft } from "#core";
import { editPart } from "../edit/part-text";
import { ensureStyles, interned } from "../edit/styles-xml";
import { prefixOf, rootOf } from "../edit/xml-scan";
import type { Package } from "../package";
import { CellStyles } from "./cell-styles";
import { conditionFormat } from "./condition-xml";

/** How a draft looks in its workbook: indexes into the lists of the styles part. */
export interface DraftLook {
  readonly styles: Pick<CellStyles, "indexOf" | "ofRow">;
  /** In dxfs, of the look of each conditional format. */
  readonly formats: ReadonlyMap<ConditionLook, number>;
}

/** The looks of sheets that are written into a workbook one after the other. */
export class DraftLooks {
  private readonly styles = new CellStyles(() => this.pack.text(ensureStyles(this.pack, this.workbook)));
  private readonly formats = new Map<ConditionLook, number>();

  constructor(private readonly pack: Package, private readonly workbook: string) {}

  of(draft: SheetDraft): DraftLook {
    return { styles: this.styles, formats: this.formatsOf(draft) };
  }

  /** Adds the styles of all cells that were written to the styles part. */
  finish(): void {
    if (this.styles.areWanted) this.edit((text) => this.styles.addTo(text));
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
