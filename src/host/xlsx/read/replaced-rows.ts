/** Rows that others may share: the first one that is replaced or taken away makes a copy. */
export class ReplacedRows<Items> {
  private copy: Map<number, Items> | null = null;

  constructor(private readonly shared: ReadonlyMap<number, Items>) {}

  get now(): ReadonlyMap<number, Items> {
    return this.copy ?? this.shared;
  }

  get(row: number): Items | undefined {
    return this.now.get(row);
  }

  set(row: number, items: Items): void {
    this.own().set(row, items);
  }

  delete(row: number): void {
    this.own().delete(row);
  }

  private own(): Map<number, Items> {
    this.copy ??= new Map(this.shared);
    return this.copy;
  }
}
