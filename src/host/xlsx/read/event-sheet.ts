import { parseAddress, parseArea } from "#core";
import { isTrue } from "../workbook-parts";
import type { XmlElement, XmlHandler } from "../xml-events";
import { isCellType, unescapedText, wholeNumber, type CellType } from "./cell-value";
import type { SheetBuilder } from "./sheet-builder";

type Attributes = XmlElement["attributes"];

/** Reads a worksheet from XML events: slower than the plain reader, and understands every well-formed dialect. */
export class EventSheet implements XmlHandler {
  private readonly inside: string[] = [];
  private collected = "";
  private row = -1;
  private hasRowNumber = false;
  private column = -1;
  private style = 0;
  private type: CellType = "n";
  /** Text of the inline string at hand. */
  private inline = "";
  private formula: Attributes | null = null;

  constructor(private readonly builder: SheetBuilder) {}

  open({ name, attributes }: XmlElement): void {
    const place = `${this.inside[this.inside.length - 1] ?? ""}>${name}`;
    this.inside.push(name);
    this.collected = "";
    if (place === "sheetData>row") this.startRow(attributes);
    else if (place === "row>c") this.startCell(attributes);
    else if (place === "c>f") this.formula = attributes;
    else if (place === "c>is") this.inline = "";
    else if (place === "cols>col") this.readColumn(attributes);
    else if (place === "mergeCells>mergeCell") this.readMerge(attributes);
  }

  close(name: string): void {
    this.inside.pop();
    const place = `${this.inside[this.inside.length - 1] ?? ""}>${name}`;
    if (place === "c>v") this.builder.setTyped(this.column, this.style, this.type, this.collected);
    else if (place === "c>f") this.endFormula();
    else if (place === "is>t" || (place === "r>t" && this.inside.includes("is"))) this.inline += unescapedText(this.collected);
    else if (place === "c>is" && this.type === "inlineStr") this.builder.setTyped(this.column, this.style, "inlineStr", this.inline);
    this.collected = "";
  }

  /** Only the text of values, formulas and texts counts, and those have no elements inside. */
  text(piece: string): void {
    this.collected += piece;
  }

  private startRow(attributes: Attributes): void {
    const number = attributes.get("r");
    this.hasRowNumber = number !== undefined;
    this.moveToRow(number === undefined ? this.row + 1 : wholeNumber(number) - 1);
    this.column = -1;
    if (isTrue(attributes.get("hidden"))) this.builder.hideRow();
  }

  private moveToRow(row: number): void {
    this.row = row;
    this.builder.startRow(row);
  }

  private startCell(attributes: Attributes): void {
    const reference = attributes.get("r");
    this.style = wholeNumber(attributes.get("s") ?? "0");
    const type = attributes.get("t") ?? "n";
    this.type = isCellType(type) ? type : "str";
    if (reference === undefined) {
      this.column++;
      return;
    }
    const place = parseAddress(reference);
    if (!place || (this.hasRowNumber && place.row !== this.row)) throw this.builder.refusal(`a cell ${reference} in row ${this.row + 1}`);
    if (place.row !== this.row) this.moveToRow(place.row);
    this.column = place.column;
  }

  private endFormula(): void {
    const shared = this.formula?.get("t") === "shared" ? (this.formula.get("si") ?? null) : null;
    this.builder.setFormula(this.column, { text: this.collected, shared });
  }

  private readColumn(attributes: Attributes): void {
    if (!isTrue(attributes.get("hidden"))) return;
    const first = wholeNumber(attributes.get("min"));
    const last = wholeNumber(attributes.get("max"));
    if (!(first >= 1 && last >= first)) throw this.builder.refusal("a column without place");
    this.builder.hideColumns(first - 1, last - 1);
  }

  private readMerge(attributes: Attributes): void {
    const reference = attributes.get("ref") ?? "";
    const area = parseArea(reference);
    if (!area) throw this.builder.refusal(`a merged area "${reference}"`);
    this.builder.merge(area);
  }
}
