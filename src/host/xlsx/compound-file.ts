const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Directory entries are 128 bytes each and start at such offsets, since sectors do. */
const ENTRY = 128;

/** Whether these are the bytes of an OLE2 compound file: an old .xls or .et, or an encrypted workbook. */
export const isCompoundFile = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/** Whether the compound file has a stream of this name, such as "EncryptedPackage" or "Workbook". One linear look. */
export function hasStream(bytes: Uint8Array, stream: string): boolean {
  const name = new Uint8Array(2 * stream.length + 2);
  for (let index = 0; index < stream.length; index++) name[2 * index] = stream.charCodeAt(index);
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    if (bytes[at] === name[0] && bytes[at + 64] === name.length && bytes[at + 65] === 0 && name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
