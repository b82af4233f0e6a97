import { parseAddress, columnName, quoteWorksheet, type Address } from "#core";
import { pointsInto, withNames, withoutNames, type DefinedName, type NewName } from "../edit/defined-names";
import { tabsOf } from "../edit/workbook-xml";
import type { Placement } from "./placement";

/** Adds the names that drafts bring, in place of those that replaced sheets had brought. Names of others stay as they are. */
export function withDraftNames(text: string, placements: readonly Placement[]): string {
  const tabs = tabsOf(text).map(({ name }) => name);
  const replaced = placements.filter((placement) => placement.replaced);
  const cleared = withoutNames(text, (name) => replaced.some((placement) => isOldName(name, placement, tabs.indexOf(placement.name))));
  return withNames(cleared, placements.flatMap((placement) => namesOf(placement, tabs.indexOf(placement.name))));
}

/** Print titles, filters and the like of the old sheet, and the names of its totals. */
function isOldName({ name, formula, tab }: DefinedName, { draft, name: worksheet }: Placement, own: number): boolean {
  if (tab !== null) return tab === own && name.startsWith("_xlnm.");
  if (!pointsInto(formula, worksheet)) return false;
  const isTotal = draft.identity.template !== "" && name.toLowerCase().startsWith(`${draft.identity.template}.`.toLowerCase());
  return isTotal || draft.names.some((brought) => brought.name.toLowerCase() === name.toLowerCase());
}

function namesOf({ draft, name: worksheet }: Placement, tab: number): NewName[] {
  const sheet = quoteWorksheet(worksheet);
  const cells = draft.names.map(({ name, address }) => ({ name, formula: `${sheet}!${absolute(address)}` }));
  const { titleRows: rows, titleColumns: columns } = draft.print;
  const titles = [
    ...(columns ? [`${sheet}!$${columnName(columns[0])}:$${columnName(columns[1])}`] : []),
    ...(rows ? [`${sheet}!$${rows[0] + 1}:$${rows[1] + 1}`] : []),
  ];
  return titles.length === 0 ? cells : [...cells, { name: "_xlnm.Print_Titles", formula: titles.join(","), tab }];
}

function absolute(address: Address): string {
  const place = parseAddress(address);
  if (!place) throw new RangeError(`${address} is no address of a cell`);
  return `$${columnName(place.column)}$${place.row + 1}`;
}
