/** Every character that GBK writes in two bytes, from the platform's own decoder: there is no encoder. */
const PAIRS: ReadonlyMap<string, readonly [number, number]> = new Map(
  Array.from({ length: 126 * 191 }, (_none, index) => [0x81 + Math.floor(index / 191), 0x40 + (index % 191)] as const)
    .filter(([, trail]) => trail !== 0x7f)
    .map((pair) => [new TextDecoder("gbk").decode(Uint8Array.from(pair)), pair]),
);

/** Text as Chinese Windows writes it. @throws RangeError for a character that GBK has not */
export const gbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => {
    if (character < "\u0080") return [character.charCodeAt(0)];
    const pair = PAIRS.get(character);
    if (!pair) throw new RangeError(`GBK has no ${character}`);
    return pair;
  }));
