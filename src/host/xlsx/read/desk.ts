import type { Package } from "../package";
import { InflateRoom, type Room } from "../zip/inflate-room";
import { CellRun } from "./cell-run";
import { KernelMemory } from "./kernel/kernel-memory";

/** What sheets are read with one after the other. */
export interface Desk {
  readonly room: Room;
  readonly run: CellRun;
  readonly kernel: KernelMemory | null;
}

/** A larger memory is not kept for the next workbook. */
const MOST_KEPT = 32 * 2 ** 20;

/** Desks that nobody sits at: to make memory for each of many small workbooks takes longer than reading them. */
const free: Desk[] = [];

/** For one workbook at a time: see leave. */
export function deskFor({ allowsWasm }: Package): Desk {
  const kept = allowsWasm ? free.pop() : undefined;
  if (kept) return kept;
  const kernel = allowsWasm ? KernelMemory.made() : null;
  return { room: kernel ?? new InflateRoom(), run: new CellRun(kernel), kernel };
}

export function leave(desk: Desk): void {
  if (desk.kernel && desk.kernel.size <= MOST_KEPT) free.push(desk);
}
