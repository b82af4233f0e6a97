import type { Bound } from "./class-table";

/** Objects that the host holds on to for the client, by their reference ids. What is never removed is a leak. */
export class References {
  private readonly kept = new Map<string, Bound>();
  private readonly ids = new Map<unknown, string>();
  private last = 0;

  /** How many objects are held. */
  get count(): number {
    return this.kept.size;
  }

  /** The object's id; the same object keeps the same one. */
  keep(object: Bound): string {
    const id = this.ids.get(object.self) ?? `R${++this.last}`;
    this.ids.set(object.self, id);
    this.kept.set(id, object);
    return id;
  }

  /** The id under which it is held; null if it is not. */
  idOf(object: Bound): string | null {
    return this.ids.get(object.self) ?? null;
  }

  find(id: string): Bound | null {
    return this.kept.get(id) ?? null;
  }

  remove(id: string): void {
    const object = this.kept.get(id);
    this.kept.delete(id);
    if (object) this.ids.delete(object.self);
  }

  removeAll(): void {
    this.kept.clear();
    this.ids.clear();
  }
}
