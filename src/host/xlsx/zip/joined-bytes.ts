/** One array of all these bytes. */
export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Takes bytes piece by piece, which may be overwritten afterwards; at the end gives what `make` makes of them all. */
export function gathering<Result>(make: (whole: Uint8Array) => Result): { write(bytes: Uint8Array): void; finish(): Result } {
  const pieces: Uint8Array[] = [];
  return { write: (bytes) => void pieces.push(bytes.slice()), finish: () => make(joinedBytes(pieces)) };
}
