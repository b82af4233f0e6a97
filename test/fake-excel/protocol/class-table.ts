/**
 * Class tables: what Excel's objects can do, one line a member. Keys are the protocol's names (PascalCase). `Self` is what the
 * fake holds for such an object: a sheet of the model, an area … Four kinds of member:
 *
 *     Name: value((sheet) => sheet.name, (sheet, name) => renameSheet(sheet, textOf(name))),   // a property; read only without the second
 *     Format: child(() => rangeFormat, (range) => range),                                      // an object, never null
 *     GetRange: finds(() => range, (sheet, [address]) => rangeAt(sheet, address)),             // a method that gives an object or null
 *     Activate: act((sheet) => activate(sheet)),                                               // any other method
 *
 * Arguments that are objects come as `Bound`, with what the fake holds in `self`. Refusals are thrown as RichError. Requirement
 * sets are not named here: they are read out of Microsoft's client (api-levels.ts), as is the check that each member exists.
 */
export type Args = readonly unknown[];

export interface ValueMember<Self> {
  readonly kind: "value";
  readonly read: (self: Self) => unknown;
  readonly write?: (self: Self, value: unknown) => void;
}

export interface ObjectMember<Self> {
  readonly kind: "object";
  readonly find: (self: Self, args: Args) => Bound | null;
}

export interface ActMember<Self> {
  readonly kind: "act";
  readonly run: (self: Self, args: Args) => unknown;
}

export type Member<Self> = ValueMember<Self> | ObjectMember<Self> | ActMember<Self>;

export interface ClassTable<Self> {
  readonly name: string;
  /** How the client finds the object again in later requests: its Id. Objects without one are found by their path. */
  readonly id?: (self: Self) => string | number;
  /** Whether the client holds the object by a reference that the host keeps (ranges). */
  readonly isReferenced?: boolean;
  /** The items, of a collection. */
  readonly items?: (self: Self) => readonly Bound[];
  /** The item with this key or index, of a collection with an indexer. */
  readonly item?: (self: Self, key: unknown) => Bound | null;
  /** Throws when the object is gone, such as a range whose sheet was deleted. */
  readonly check?: (self: Self) => void;
  readonly members: Readonly<Record<string, Member<Self>>>;
}

/** An object of the fake together with its class, the class's type forgotten. */
export interface Bound {
  readonly className: string;
  readonly self: unknown;
  readonly isReferenced: boolean;
  readonly id: () => string | number | null;
  readonly items: (() => readonly Bound[]) | null;
  readonly item: ((key: unknown) => Bound | null) | null;
  readonly check: () => void;
  /** The class's own names of its values, PascalCase. */
  readonly values: () => readonly string[];
  /** All the class's names. */
  readonly memberNames: () => readonly string[];
  /** By its PascalCase or camelCase name. */
  readonly member: (name: string) => BoundMember | null;
}

export type BoundMember = { readonly name: string } & (
  | { readonly kind: "value"; readonly read: () => unknown; readonly write: ((value: unknown) => void) | null }
  | { readonly kind: "object"; readonly find: (args: Args) => Bound | null }
  | { readonly kind: "act"; readonly run: (args: Args) => unknown }
);

export const value = <Self>(read: (self: Self) => unknown, write?: (self: Self, value: unknown) => void): ValueMember<Self> =>
  write ? { kind: "value", read, write } : { kind: "value", read };

export const child = <Self, Target>(table: () => ClassTable<Target>, of: (self: Self) => Target): ObjectMember<Self> => ({
  kind: "object",
  find: (self) => bind(table(), of(self)),
});

export const finds = <Self, Target>(table: () => ClassTable<Target>, of: (self: Self, args: Args) => Target | null): ObjectMember<Self> => ({
  kind: "object",
  find: (self, args) => {
    const target = of(self, args);
    return target === null ? null : bind(table(), target);
  },
});

export const act = <Self>(run: (self: Self, args: Args) => unknown): ActMember<Self> => ({ kind: "act", run });

/** The object `self` as one of the class `table`. */
export function bind<Self>(table: ClassTable<Self>, self: Self): Bound {
  const { items, item } = table;
  return {
    className: table.name,
    self,
    isReferenced: table.isReferenced ?? false,
    id: () => table.id?.(self) ?? null,
    items: items ? () => items(self) : null,
    item: item ? (key) => item(self, key) : null,
    check: () => table.check?.(self),
    values: () => Object.keys(table.members).filter((name) => table.members[name]?.kind === "value"),
    memberNames: () => Object.keys(table.members),
    member: (name) => bindMember(table, self, name),
  };
}

function bindMember<Self>(table: ClassTable<Self>, self: Self, asked: string): BoundMember | null {
  const name = asked.charAt(0).toUpperCase() + asked.slice(1);
  const member = Object.hasOwn(table.members, name) ? table.members[name] : undefined;
  if (!member) return null;
  const { write } = member.kind === "value" ? member : { write: undefined };
  switch (member.kind) {
    case "value":
      return { name, kind: "value", read: () => member.read(self), write: write ? (value) => write(self, value) : null };
    case "object":
      return { name, kind: "object", find: (args) => member.find(self, args) };
    case "act":
      return { name, kind: "act", run: (args) => member.run(self, args) };
  }
}
