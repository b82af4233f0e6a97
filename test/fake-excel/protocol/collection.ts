import { act, bind, finds, type ClassTable, type Member } from "./class-table";
import { invalidArgument, itemNotFound } from "./rich-error";

/** How a collection finds its items. */
export interface CollectionOf<Self, Item> {
  readonly name: string;
  readonly of: () => ClassTable<Item>;
  readonly items: (self: Self) => readonly Item[];
  /** Keys by which an item is asked for, such as name and id; compared without case. */
  readonly keys: (item: Item) => readonly (string | number)[];
  readonly members?: Readonly<Record<string, Member<Self>>>;
}

/** The table of a collection, with getItem, getItemOrNullObject, getItemAt and getCount that they all share. */
export function collection<Self, Item>({ name, of, items, keys, members = {} }: CollectionOf<Self, Item>): ClassTable<Self> {
  const find = (self: Self, key: unknown): Item | null => {
    const wanted = String(key).toLowerCase();
    return items(self).find((item) => keys(item).some((one) => String(one).toLowerCase() === wanted)) ?? null;
  };
  const get = (self: Self, key: unknown): Item => {
    const item = find(self, key);
    if (item === null) throw itemNotFound(`${name}: ${String(key)}`);
    return item;
  };
  const at = (self: Self, index: unknown): Item => {
    if (typeof index !== "number") throw invalidArgument(`${name}.getItemAt`);
    const item = items(self)[index];
    if (item === undefined) throw itemNotFound(`${name}: item ${index}`);
    return item;
  };
  return {
    name,
    items: (self) => items(self).map((item) => bind(of(), item)),
    item: (self, key) => bind(of(), get(self, key)),
    members: {
      GetItem: finds(of, (self: Self, [key]) => get(self, key)),
      GetItemOrNullObject: finds(of, (self: Self, [key]) => find(self, key)),
      GetItemAt: finds(of, (self: Self, [index]) => at(self, index)),
      GetCount: act((self: Self) => items(self).length),
      ...members,
    },
  };
}
