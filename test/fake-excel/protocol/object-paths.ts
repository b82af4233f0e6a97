import { requireMember, type Gate } from "./api-levels";
import { PathKind, type ArgumentInfo, type Batch, type ObjectPath, type PathIds } from "./batch";
import type { Args, Bound } from "./class-table";
import type { References } from "./references";
import { invalidArgument, itemNotFound, notImplemented } from "./rich-error";

/** What paths lead from: the workbook, and the objects held for the client. */
export interface World {
  readonly root: Bound;
  readonly references: References;
  readonly gate: Gate;
}

/** Finds the objects of one request, each path once, the first time that an action needs it. Null is a null object. */
export class ObjectPaths {
  private readonly found = new Map<number, Bound | null>();

  constructor(private readonly batch: Batch, private readonly world: World) {}

  path(id: number): ObjectPath {
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw invalidArgument(`object path ${id}`);
    return path;
  }

  get(id: number): Bound | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = this.resolve(this.path(id));
    this.found.set(id, object);
    return object;
  }

  /** The arguments, with objects in place of their numbers. */
  arguments(info: ArgumentInfo | undefined): Args {
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, info?.ReferencedObjectPathIds?.[index]));
  }

  private argument(argument: unknown, ids: PathIds | undefined): unknown {
    if (typeof ids === "number" && ids !== 0) return this.get(ids);
    if (Array.isArray(argument)) return Array.isArray(ids) ? argument.map((one, index) => this.argument(one, ids[index])) : argument;
    return typeof argument === "object" && argument !== null ? this.withObjects(argument) : argument;
  }

  /** Inside of plain objects an object is written as its number. */
  private withObjects(argument: object): unknown {
    if ("_ObjectPathId" in argument) return this.get(Number(argument._ObjectPathId));
    return Object.fromEntries(Object.entries(argument).map(([key, one]) => [key, this.argument(one, 0)]));
  }

  private resolve(path: ObjectPath): Bound | null {
    switch (path.ObjectPathType) {
      case PathKind.global:
        return this.world.root;
      case PathKind.nullObject:
        return null;
      case PathKind.reference:
        return this.reference(path.Name);
      case PathKind.property:
      case PathKind.method:
        return this.byName(path);
      case PathKind.indexer:
        return this.byKey(path);
      default:
        throw notImplemented(`object paths of type ${path.ObjectPathType} (${path.Name})`);
    }
  }

  private reference(id: string): Bound {
    const object = this.world.references.find(id);
    if (!object) throw itemNotFound(`reference ${id}`);
    object.check();
    return object;
  }

  /** On a null object everything is a null object. */
  private byName(path: ObjectPath): Bound | null {
    const parent = this.get(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    parent.check();
    const args = this.arguments(path.ArgumentInfo);
    if (/^_Get\w*ByReferenceId$/.test(path.Name)) return this.world.references.find(String(args[0]));
    const member = parent.member(path.Name);
    if (member?.kind !== "object") throw notImplemented(`${parent.className}.${path.Name}`);
    requireMember(this.world.gate, parent.className, path.Name);
    return member.find(args);
  }

  private byKey(path: ObjectPath): Bound | null {
    const parent = this.get(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (!parent.item) throw notImplemented(`${parent.className}.getItem`);
    return parent.item(this.arguments(path.ArgumentInfo)[0]);
  }
}
