import type { DraftStyle } from "../model/sheet-draft";
import type { Strength } from "../model/finding";

/** Colours of our sheets: ink and greys, and one colour a strength. RRGGBB. */
export const COLOURS = {
  faint: "A6A6A6",
  quiet: "7F7F7F",
  label: "F2F2F2",
  total: "E7ECF3",
  void: "E4E4E4",
  link: "1F4E79",
  hard: "B42318",
  soft: "9A5B00",
  note: "4B5563",
  calm: "2F6B3B",
  hardFill: "FDECEA",
  softFill: "FFF4DC",
  tab: "1F4E79",
} as const;

const text: DraftStyle = { vertical: "center", wrap: true };
const framed: DraftStyle = { ...text, border: "all" };

/** How each kind of cell of our sheets looks. Drafts share these objects. */
export const STYLES = {
  identity: { size: 8, colour: COLOURS.faint, vertical: "center" },
  tag: { size: 9, colour: COLOURS.quiet, horizontal: "right", vertical: "center" },
  title: { size: 16, bold: true, horizontal: "center", vertical: "center" },
  subtitle: { size: 11, horizontal: "center", vertical: "center", wrap: true },
  note: { ...text, size: 10 },
  caution: { ...text, size: 10, bold: true, colour: COLOURS.soft },
  tableTitle: { bold: true, vertical: "center" },
  tableMeasure: { size: 10, horizontal: "right", vertical: "center" },
  head: { ...framed, bold: true, fill: COLOURS.label, horizontal: "center" },
  measureHead: { ...framed, size: 9, colour: COLOURS.quiet, fill: COLOURS.label, horizontal: "center" },
  label: { ...framed, fill: COLOURS.label, horizontal: "left", indent: 1 },
  centredLabel: { ...framed, fill: COLOURS.label, horizontal: "center" },
  fieldLabel: { ...framed, fill: COLOURS.label, horizontal: "center" },
  field: { ...framed, horizontal: "left", indent: 1 },
  fieldEntry: { ...framed, horizontal: "left", indent: 1, format: "@", unlocked: true },
  void: { border: "all", fill: COLOURS.void },
  cell: { ...framed, horizontal: "left", indent: 1 },
  centred: { ...framed, horizontal: "center" },
  plain: { border: "all", vertical: "center", horizontal: "left", indent: 1 },
  plainCentred: { border: "all", vertical: "center", horizontal: "center" },
  plainLink: { border: "all", vertical: "center", horizontal: "left", indent: 1, colour: COLOURS.link, underline: true },
  textEntry: { ...framed, horizontal: "left", indent: 1, format: "@", unlocked: true },
  quiet: { ...framed, colour: COLOURS.quiet, horizontal: "left", indent: 1 },
  binding: { ...framed, size: 8, colour: COLOURS.faint, horizontal: "left", format: "@" },
  /** A format of empty sections shows nothing, on the screen and on paper. */
  unseen: { size: 8, colour: COLOURS.faint, format: ";;;" },
  priorHead: { ...framed, size: 9, colour: COLOURS.quiet, fill: COLOURS.label, horizontal: "center" },
  prior: { border: "all", vertical: "center", horizontal: "right", colour: COLOURS.quiet, fill: COLOURS.label },
  quietCentred: { ...framed, colour: COLOURS.quiet, horizontal: "center" },
  quietFigure: { border: "all", vertical: "center", horizontal: "right", colour: COLOURS.quiet },
  stateHard: { ...framed, bold: true, colour: COLOURS.hard, horizontal: "center" },
  stateLeftOut: { ...framed, bold: true, colour: COLOURS.soft, horizontal: "center" },
  centredLink: { ...framed, colour: COLOURS.link, underline: true, horizontal: "center" },
  entry: { ...framed, horizontal: "left", indent: 1, unlocked: true },
  figure: { border: "all", vertical: "center", horizontal: "right" },
  figureEntry: { border: "all", vertical: "center", horizontal: "right", unlocked: true },
  totalFigure: { border: "all", vertical: "center", horizontal: "right", bold: true, fill: COLOURS.total },
  totalLabel: { ...framed, bold: true, fill: COLOURS.total, horizontal: "center" },
  blockTitle: { ...framed, bold: true, colour: COLOURS.soft, fill: COLOURS.softFill, horizontal: "left" },
  calm: { bold: true, size: 14, colour: COLOURS.calm, horizontal: "center", vertical: "center" },
  check: { bold: true, horizontal: "center", vertical: "center" },
  checkWords: { size: 10, vertical: "center", colour: "333333" },
  checkPiece: { size: 8, vertical: "center", colour: COLOURS.faint },
  checkHead: { size: 9, vertical: "center", colour: COLOURS.quiet },
  checkAbout: { size: 9, vertical: "center", colour: COLOURS.quiet, wrap: true },
  checkLine: { ...text, size: 10, bold: true, colour: COLOURS.note },
  closed: { ...framed, fill: COLOURS.label },
  instructions: { ...text, size: 10, vertical: "top" },
} as const satisfies Record<string, DraftStyle>;

/** The cell that shows a strength: shape and words carry it, the colour only helps. */
export const STRENGTH_STYLES: Readonly<Record<Strength, DraftStyle>> = {
  hard: { ...STYLES.centred, bold: true, colour: COLOURS.hard, fill: COLOURS.hardFill },
  soft: { ...STYLES.centred, bold: true, colour: COLOURS.soft, fill: COLOURS.softFill },
  note: { ...STYLES.centred, colour: COLOURS.note },
};

const formatted = new WeakMap<DraftStyle, Map<string, DraftStyle>>();
const bold = new WeakMap<DraftStyle, DraftStyle>();

/** `style` with a number format; the same object for the same two, so that drafts stay small. */
export function withFormat(style: DraftStyle, format: string): DraftStyle {
  let ofStyle = formatted.get(style);
  if (!ofStyle) formatted.set(style, (ofStyle = new Map()));
  let known = ofStyle.get(format);
  if (!known) ofStyle.set(format, (known = { ...style, format }));
  return known;
}

/** `style` in bold, as totals are shown; the same object each time. */
export function emphasised(style: DraftStyle): DraftStyle {
  let known = bold.get(style);
  if (!known) bold.set(style, (known = { ...style, bold: true }));
  return known;
}
