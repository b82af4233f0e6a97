import { requireMember } from "./api-levels";
import { ActionKind, type Action, type ActionResult, type Batch, type BatchError, type BatchOutcome } from "./batch";
import type { Bound } from "./class-table";
import { ObjectPaths, type World } from "./object-paths";
import { answerQuery } from "./query";
import { invalidArgument, notImplemented, RichError } from "./rich-error";

/**
 * Carries a batch out, action after action. At the first one that fails it stops: what came before stays applied, and the error
 * names the action by its index. A mistake of the fake itself is thrown, not answered.
 */
export function runBatch(batch: Batch, world: World): BatchOutcome {
  const run = new Run(batch, world);
  const results: ActionResult[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const result = run.action(action);
      if (result !== undefined) results.push({ ActionId: action.Id, Value: result });
    } catch (error) {
      if (!(error instanceof RichError)) throw error;
      return { results, traceIds: run.traceIds, error: reported(error, index, run.location(action)) };
    }
  }
  return { results, traceIds: run.traceIds, error: null };
}

const reported = (error: RichError, index: number, location: string): BatchError => ({
  Code: error.code, Message: error.message, Location: location, ActionIndex: index, HttpStatusCode: error.status,
});

class Run {
  readonly traceIds: number[] = [];
  private readonly paths: ObjectPaths;
  private readonly kept = new Set<unknown>();

  constructor(private readonly batch: Batch, private readonly world: World) {
    this.paths = new ObjectPaths(batch, world);
  }

  /** The action's value for the client; undefined when it has none. */
  action(action: Action): unknown {
    switch (action.ActionType) {
      case ActionKind.instantiate:
        return this.instantiate(action);
      case ActionKind.query:
        return this.query(action);
      case ActionKind.queryAsJson:
        return lowerNames(this.query(action));
      case ActionKind.method:
        return this.method(action);
      case ActionKind.setProperty:
        return this.write(action, action.Name, this.paths.arguments(action.ArgumentInfo)[0]);
      case ActionKind.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.write(action, name, value);
        return undefined;
      case ActionKind.ensureUnchanged:
        return this.ensureUnchanged(action);
      case ActionKind.trace:
        this.traceIds.push(action.Id);
        return null;
      default:
        throw notImplemented(`actions of type ${action.ActionType}`);
    }
  }

  /** "Worksheet.getRange", as the error's errorLocation says it. */
  location({ ObjectPathId, Name, ActionType }: Action): string {
    if (ActionType === ActionKind.trace) return "";
    const path = this.paths.path(ObjectPathId);
    const parent = ActionType === ActionKind.instantiate ? path.ParentObjectPathId : ObjectPathId;
    const name = ActionType === ActionKind.instantiate ? path.Name || "getItem" : Name;
    try {
      const owner = parent === undefined ? null : this.paths.get(parent);
      return owner ? `${owner.className}.${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
    } catch (error) {
      if (error instanceof RichError) return name;
      throw error;
    }
  }

  private instantiate(action: Action): unknown {
    const object = this.paths.get(action.ObjectPathId);
    if (object === null) return null;
    object.check();
    return this.identity(object, this.paths.path(action.ObjectPathId).D ?? false);
  }

  private identity(object: Bound, isUntracked: boolean): Record<string, unknown> {
    if (object.isReferenced) {
      const isKept = this.kept.has(object.self) || this.world.references.idOf(object) !== null;
      return !isUntracked && (isKept || this.batch.AutoKeepReference) ? { _ReferenceId: this.world.references.keep(object) } : {};
    }
    const id = object.id();
    return id === null ? {} : { Id: id };
  }

  private query(action: Action): unknown {
    const object = this.paths.get(action.ObjectPathId);
    return object === null ? null : answerQuery(object, action.QueryInfo ?? {}, this.world.gate);
  }

  /** On a null object a method does nothing. */
  private method(action: Action): unknown {
    const object = this.paths.get(action.ObjectPathId);
    if (object === null) return null;
    const args = this.paths.arguments(action.ArgumentInfo);
    if (this.keepsHouse(object, action.Name, args)) return null;
    object.check();
    const member = object.member(action.Name);
    if (member?.kind !== "act") throw notImplemented(`${object.className}.${action.Name}`);
    requireMember(this.world.gate, object.className, action.Name);
    return member.run(args) ?? null;
  }

  /** References are the protocol's own business. */
  private keepsHouse(object: Bound, name: string, [first]: readonly unknown[]): boolean {
    if (name === "_KeepReference") this.kept.add(object.self);
    else if (name === "_RemoveReference") this.world.references.remove(String(first));
    else if (name === "_RemoveAllReferences") this.world.references.removeAll();
    else return false;
    return true;
  }

  private write(action: Action, name: string, value: unknown): undefined {
    const object = this.paths.get(action.ObjectPathId);
    if (object === null) throw invalidArgument(`${name} of a null object`);
    object.check();
    const member = object.member(name);
    if (!member) throw notImplemented(`${object.className}.${name}`);
    if (member.kind !== "value" || !member.write) throw invalidArgument(`${object.className}.${name} is read-only`);
    requireMember(this.world.gate, object.className, name);
    member.write(value);
    return undefined;
  }

  private ensureUnchanged(action: Action): undefined {
    const now = lowerNames(answerQuery(this.existing(action), { Select: Object.keys(action.ObjectState ?? {}) }, this.world.gate));
    if (JSON.stringify(now) !== JSON.stringify(action.ObjectState)) throw new RichError("Conflict", "The object has changed.", 409);
    return undefined;
  }

  private existing(action: Action): Bound {
    const object = this.paths.get(action.ObjectPathId);
    if (object === null) throw invalidArgument("a null object");
    return object;
  }
}

/** PascalCase names → camelCase, in depth; `_Items` → `items`. */
function lowerNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerNames);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name === "_Items" ? "items" : name.charAt(0).toLowerCase() + name.slice(1), lowerNames(one)]));
}
