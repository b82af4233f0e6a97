import { addressOf, columnName, isNameOfDraft, parseAddress, pointsInto, quoteWorksheet, type Address, type DraftPlacement, type OwnTab, type SheetDraft, type SheetHead } from "#core";
import { withNames, withoutNames, type DefinedName, type NewName } from "../edit/defined-names";
import { tabsOf } from "../edit/workbook-xml";

/** Of a draft, what the workbook itself must know. */
export type NamingDraft = SheetHead & Pick<SheetDraft, "names" | "print">;

type Named = DraftPlacement<OwnTab, NamingDraft>;

/** Adds the names that drafts bring, in place of those that replaced sheets had brought. Names of others stay as they are. */
export function withDraftNames(text: string, placements: readonly Named[]): string {
  const tabs = tabsOf(text).map(({ name }) => name);
  const replaced = placements.filter((placement) => placement.replaced);
  const cleared = withoutNames(text, (name) => replaced.some((placement) => isOldName(name, placement, tabs.indexOf(placement.name))));
  return withNames(cleared, placements.flatMap((placement) => namesOf(placement, tabs.indexOf(placement.name))));
}

/** Print titles, filters and the like of the old sheet, and the names of its totals. */
function isOldName({ name, formula, tab }: DefinedName, { draft, name: worksheet }: Named, own: number): boolean {
  if (tab !== null) return tab === own && name.startsWith("_xlnm.");
  return pointsInto(formula, worksheet) && isNameOfDraft(name, draft);
}

function namesOf({ draft, name: worksheet }: Named, tab: number): NewName[] {
  const sheet = quoteWorksheet(worksheet);
  const cells = draft.names.map(({ name, address }) => ({ name, formula: `${sheet}!${absolute(address)}` }));
  const { titleRows: rows, titleColumns: columns, area } = draft.print;
  const printed = area ? [{ name: "_xlnm.Print_Area", formula: `${sheet}!${[addressOf(area.top, area.left), addressOf(area.bottom, area.right)].map(absolute).join(":")}`, tab }] : [];
  const titles = [
    ...(columns ? [`${sheet}!$${columnName(columns[0])}:$${columnName(columns[1])}`] : []),
    ...(rows ? [`${sheet}!$${rows[0] + 1}:$${rows[1] + 1}`] : []),
  ];
  return titles.length === 0 ? [...cells, ...printed] : [...cells, ...printed, { name: "_xlnm.Print_Titles", formula: titles.join(","), tab }];
}

function absolute(address: Address): string {
  const place = parseAddress(address);
  if (!place) throw new RangeError(`${address} is no address of a cell`);
  return `$${columnName(place.column)}$${place.row + 1}`;
}
