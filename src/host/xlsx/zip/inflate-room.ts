import { roomFor } from "../codec";

/** Memory that parts are inflated into one after the other: what the last one held is gone with the next. New memory for each sheet costs more than inflating it. */
export interface Room {
  /** Room to inflate so many bytes. */
  of(mostBytes: number): Uint8Array;
}

/** Room wherever the platform has it. */
export class InflateRoom implements Room {
  private bytes = new Uint8Array(0);

  of(mostBytes: number): Uint8Array {
    const size = roomFor(mostBytes);
    // An eighth more than asked for: tabs of one form are not quite as long as each other.
    if (this.bytes.length < size) this.bytes = new Uint8Array(size + (size >>> 3));
    return this.bytes;
  }
}
