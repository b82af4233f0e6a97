import type { IStyleData } from "@univerjs/core";
import type { CellLook } from "#xlsx";
import { styleData } from "./style-data";

/** Names for looks among the styles of the workbook in the grid. An array of looks that was read anew gets names of its own. */
export class Looks {
  private readonly generations = new Map<readonly CellLook[], number>();
  private readonly given = new Set<string>();

  /** The names of these looks, by index. */
  namesOf(looks: readonly CellLook[]): (index: number) => string {
    const generation = this.generations.get(looks) ?? this.generations.size;
    this.generations.set(looks, generation);
    return (index) => `look-${generation}-${index}`;
  }

  /** Styles of these looks that the grid does not have yet. */
  fresh(looks: readonly CellLook[]): Record<string, IStyleData> {
    const name = this.namesOf(looks);
    const fresh = looks.map((look, index) => [name(index), look] as const).filter(([key]) => !this.given.has(key));
    for (const [key] of fresh) this.given.add(key);
    return Object.fromEntries(fresh.map(([key, look]) => [key, styleData(look)]));
  }
}
