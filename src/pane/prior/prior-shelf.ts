import type { Desk } from "../desk";
import { fileKey } from "../parts/file-key";
import { NO_PRIOR, type PriorFile, type PriorState, type RefusedPrior } from "./prior-state";

/** Holds the workbooks of earlier periods that both roads compare with, until the pane is closed. What reads them is loaded with the first one. */
export class PriorShelf {
  private current = NO_PRIOR;
  private readonly listeners = new Set<() => void>();
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly desk: Desk) {}

  readonly state = (): PriorState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens files to compare with. What cannot be used is named, and what was chosen before stays; a file that is here already is left out. */
  readonly add = (files: readonly File[]): Promise<void> => {
    this.become({ ...this.current, opening: this.current.opening + files.length, refused: [] });
    this.turn = this.turn.then(async () => {
      for (const file of files) this.take(await this.open(file));
    });
    return this.turn;
  };

  readonly remove = (key: string): void => this.become({ ...this.current, files: this.current.files.filter((file) => file.key !== key), refused: [] });

  /** What was refused has been read. */
  readonly dismiss = (): void => this.become({ ...this.current, refused: [] });

  /** Null: it is here already. */
  private async open(file: File): Promise<PriorFile | RefusedPrior | null> {
    const { files } = this.current;
    if (files.some(({ key }) => key === fileKey(file))) return null;
    const { openPrior } = await import("./open-prior");
    return openPrior(file, this.desk, [this.desk.host.name, ...files.map(({ name }) => name)]);
  }

  private take(opened: PriorFile | RefusedPrior | null): void {
    const { files, refused, opening } = this.current;
    const left = { files, refused, opening: opening - 1 };
    if (opened === null) this.become(left);
    else if ("snapshot" in opened) this.become({ ...left, files: [...files, opened] });
    else this.become({ ...left, refused: [...refused, opened] });
  }

  private become(state: PriorState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
