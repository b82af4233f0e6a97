/** Encodings by Windows code page that old workbooks state; those of one byte are windows-…. */
const encodings: Readonly<Record<number, string>> = {
  932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 1200: "utf-16le", 1201: "utf-16be", 10000: "macintosh",
  20866: "koi8-r", 54936: "gb18030", 65001: "utf-8",
};

/** Code pages by the platform's own decoder, in the shape that the reader of old workbooks asks for. */
export const codePages = {
  utils: {
    decode: (codePage: number, data: ArrayLike<number>): string => decoderOf(codePage).decode(Uint8Array.from(data)),
    /** Only writing needs it, and we never write old workbooks. */
    encode(): never {
      throw new RangeError("old workbooks are not written");
    },
  },
};

function decoderOf(codePage: number): TextDecoder {
  const encoding = encodings[codePage] ?? (codePage === 874 || (codePage >= 1250 && codePage <= 1258) ? `windows-${codePage}` : "windows-1252");
  return new TextDecoder(encoding, { ignoreBOM: true });
}
