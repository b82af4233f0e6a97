/** Where an ASCII word stands in a part's bytes, without decoding them; −1 if it does not (or if they are UTF-16). */
export function indexOfWord(bytes: Uint8Array, word: string): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) if (standsAt(bytes, at, word)) return at;
  return -1;
}

function standsAt(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 1; index < word.length; index++) if (bytes[at + index] !== word.charCodeAt(index)) return false;
  return true;
}
