import process from "node:process";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** V8 of Node 20, with which this was measured. Others are left as they are. */
const isMeasured = process.versions.v8.startsWith("11.3.");

/**
 * Sets what compiled code is kept under: V8 takes none that was kept under other settings, so this stands before any is loaded, and before any is kept.
 * V8 of Node 20 sets about optimising so much at a time, on four threads, that a call on two processors waits for a sixth of its time until they let
 * it go on. With four times the budget (bytes of bytecode, 66 KiB by itself) that a function runs through before its turn comes, it optimises the same loops and
 * hardly anything else.
 */
export function setForKeptCode(): void {
  if (isMeasured) setFlagsFromString("--interrupt-budget=270000 --semi-space-growth-factor=2");
}

/** Bytes of the young generation, both its halves, from which on it stays as large as it is. */
const LARGE_ENOUGH = 16 * 2 ** 20;

let isHeld = false;

/**
 * Between two steps of long work: holds V8's young generation at twice 8 MB. The twice 16 to which it would grow next are fresh memory that costs more to get
 * than it saves: most of what these programs make is either thrown away at once or kept to the end. Code that is loaded later lets it grow again.
 */
export function holdYoungGeneration(): void {
  if (isHeld || !isMeasured) return;
  isHeld = getHeapSpaceStatistics().some(({ space_name: name, space_size: size }) => name === "new_space" && size >= LARGE_ENOUGH);
  if (isHeld) setFlagsFromString("--semi-space-growth-factor=1");
}
