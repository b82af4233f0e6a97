import { isKnownAt, requireMember, type Gate } from "./api-levels";
import type { QueryInfo } from "./batch";
import type { Bound } from "./class-table";
import { invalidArgument, notImplemented } from "./rich-error";

/** What to load of an object: all its values or some, and what of its children. */
interface Selection {
  all: boolean;
  readonly values: Set<string>;
  readonly children: Map<string, Selection>;
}

const nothing = (): Selection => ({ all: false, values: new Set(), children: new Map() });

/** Writes an object out as the protocol answers a load: PascalCase names, collections under `_Items`. */
export function answerQuery(object: Bound, info: QueryInfo, gate: Gate): unknown {
  object.check();
  const selection = nothing();
  if (!info.Select?.length) selection.all = true;
  for (const path of info.Select ?? []) select(selection, path.split(/[/.]/));
  for (const path of info.Expand ?? []) select(selection, [...path.split(/[/.]/), "*"]);
  return write(object, selection, gate, info);
}

function select(selection: Selection, [first, ...rest]: readonly string[]): void {
  if (first === undefined || first === "") return;
  if (first === "*") {
    selection.all = true;
    return;
  }
  const name = first.toLowerCase();
  if (rest.length === 0) {
    selection.values.add(name);
    return;
  }
  const child = selection.children.get(name) ?? nothing();
  selection.children.set(name, child);
  select(child, rest);
}

function write(object: Bound, selection: Selection, gate: Gate, { Skip = 0, Top = Infinity }: QueryInfo = {}): unknown {
  if (!object.items) return writeOne(object, selection, gate);
  const own = writeOne(object, { ...selection, all: false, values: ownValues(object, selection), children: new Map() }, gate);
  return { ...own, _Items: object.items().slice(Skip, Skip + Top).map((item) => ({ ...identity(item), ...writeOne(item, selection, gate) })) };
}

/** Values of the collection itself, such as the count of tables; all others are of its items. */
const ownValues = (object: Bound, { values }: Selection): Set<string> =>
  new Set(object.values().map((name) => name.toLowerCase()).filter((name) => values.has(name)));

const identity = (object: Bound): Record<string, unknown> => {
  const id = object.id();
  return id === null ? {} : { Id: id };
};

function writeOne(object: Bound, { all, values, children }: Selection, gate: Gate): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  if (all) {
    for (const name of object.values()) {
      const member = object.member(name);
      if (member?.kind === "value" && isKnownAt(gate, object.className, name)) written[name] = member.read();
    }
  }
  for (const name of values) Object.assign(written, writeMember(object, name, nothing(), gate));
  for (const [name, selection] of children) {
    // A list of paths is sent as it is: on a collection "items/name" in a list loads nothing (office-js #190).
    if (!(name === "items" && !memberOf(object, name))) Object.assign(written, writeMember(object, name, selection, gate));
  }
  return written;
}

/** A member by a name of any case. */
const memberOf = (object: Bound, lower: string) => {
  const exact = object.memberNames().find((name) => name.toLowerCase() === lower);
  return exact === undefined ? null : object.member(exact);
};

function writeMember(object: Bound, lower: string, selection: Selection, gate: Gate): Record<string, unknown> {
  const member = memberOf(object, lower);
  if (!member) throw notImplemented(`${object.className}.${lower} (or Excel has no such property)`);
  requireMember(gate, object.className, member.name);
  if (member.kind === "value") return { [member.name]: member.read() };
  if (member.kind === "act") throw invalidArgument(`${object.className}.${member.name} is a method`);
  const child = member.find([]);
  const isBare = selection.values.size === 0 && selection.children.size === 0;
  return { [member.name]: child && write(child, isBare ? { ...selection, all: true } : selection, gate) };
}
