import { roomFor } from "../codec";

/** Memory that parts are inflated into one after the other: what the last one held is gone with the next. New memory for each sheet costs more than inflating it. */
export class InflateRoom {
  private bytes = new Uint8Array(0);

  /** Room to inflate so many bytes. */
  of(mostBytes: number): Uint8Array {
    const size = roomFor(mostBytes);
    if (this.bytes.length < size) this.bytes = new Uint8Array(Math.max(size, this.bytes.length * 2));
    return this.bytes;
  }
}
