import { act, type Member } from "../protocol/class-table";
import { EventType, type EventHub } from "../model/events";

/** Which event the client means by the name in _Register…Event. */
const NAMES: Readonly<Record<string, number>> = {
  DataChangedEvent: EventType.changed, ActivatedEvent: EventType.activated, DeactivatedEvent: EventType.deactivated, AddedEvent: EventType.added,
  SelectionChangedEvent: EventType.selectionChanged, DeletedEvent: EventType.deleted, CalculatedEvent: EventType.calculated,
  FormatChangedEvent: EventType.formatChanged, RowSortedEvent: EventType.rowSorted, ColumnSortedEvent: EventType.columnSorted,
  SingleClickedEvent: EventType.singleClicked, RowHiddenChangedEvent: EventType.rowHiddenChanged, FormulaChangedEvent: EventType.formulaChanged,
  ProtectionChangedEvent: EventType.protectionChanged, EventNameChanged: EventType.nameChanged, EventVisibilityChanged: EventType.visibilityChanged,
  EventMoved: EventType.moved,
};

/** The methods by which the client begins and ends listening, of sheets and of the collection of sheets. */
export function registrations<Self>(of: (self: Self) => { readonly hub: EventHub; readonly target: string }): Record<string, Member<Self>> {
  const members = Object.entries(NAMES).flatMap(([name, type]) => [
    [`_Register${name}`, act<Self>((self) => of(self).hub.listen(type, of(self).target))] as const,
    [`_Unregister${name}`, act<Self>((self) => of(self).hub.unlisten(type, of(self).target))] as const,
  ]);
  return Object.fromEntries(members);
}
