import { joinedBytes } from "./zip/joined-bytes";

/** Sector numbers from here on are marks: free, end of chain, part of the table itself (MS-CFB 2.1). */
const FIRST_MARK = 0xffff_fffa;
const ENTRY = 128;
const MINI_SECTOR = 64;
const ROOT = 5;

/** A table that names, for each sector, the one after it. */
type Following = (sector: number) => number;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The bytes of a stream of an OLE2 compound file, such as "Workbook" (MS-CFB); null where there is none. Time and memory are bounded by the file's
 * size, whatever its tables say.
 * @throws Error when a chain of sectors leads in a ring or out of the file
 */
export function readStream(bytes: Uint8Array, name: string): Uint8Array | null {
  const file = new CompoundFile(bytes);
  const entry = file.entries.find((one) => one.name.toUpperCase() === name.toUpperCase());
  return entry ? file.contentOf(entry) : null;
}

class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly fat: readonly number[];
  readonly entries: readonly Entry[];

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorSize = this.view.getUint16(30, true) === 12 ? 4096 : 512;
    this.fat = this.fatSectors();
    this.entries = entriesIn(this.gather(this.word(48), this.following));
  }

  /** Short streams lie in sectors of 64 bytes inside the root's own stream. */
  contentOf({ start, size }: Entry): Uint8Array {
    if (size >= this.word(56)) return this.gather(start, this.following).subarray(0, size);
    const root = this.entries.find(({ type }) => type === ROOT);
    if (!root) throw new Error("there is no root entry");
    const short = this.gather(root.start, this.following);
    const table = this.gather(this.word(60), this.following);
    const places = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const chain = chainFrom(start, (sector) => places.getUint32(4 * sector, true), short.length / MINI_SECTOR);
    return joinedBytes(chain.map((sector) => short.subarray(sector * MINI_SECTOR, (sector + 1) * MINI_SECTOR))).subarray(0, size);
  }

  private word(at: number): number {
    return this.view.getUint32(at, true);
  }

  private get sectors(): number {
    return Math.ceil(this.bytes.length / this.sectorSize) - 1;
  }

  private startOf(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }

  private gather(start: number, following: Following): Uint8Array {
    return joinedBytes(chainFrom(start, following, this.sectors).map((sector) => this.bytes.subarray(this.startOf(sector), this.startOf(sector + 1))));
  }

  private readonly following: Following = (sector) => {
    const perSector = this.sectorSize / 4;
    const table = this.fat[Math.floor(sector / perSector)];
    if (table === undefined) throw new Error(`sector ${sector} is in no table`);
    return this.word(this.startOf(table) + 4 * (sector % perSector));
  };

  /** Sectors of the table: the first 109 stand in the header, further ones in a chain of their own, each naming the next at its end. */
  private fatSectors(): number[] {
    const inHeader = Array.from({ length: 109 }, (_, index) => this.word(76 + 4 * index));
    const last = this.sectorSize / 4 - 1;
    const further = chainFrom(this.word(68), (sector) => this.word(this.startOf(sector) + 4 * last), this.sectors);
    const inChain = further.flatMap((sector) => Array.from({ length: last }, (_, index) => this.word(this.startOf(sector) + 4 * index)));
    return [...inHeader, ...inChain].filter((sector) => sector < FIRST_MARK);
  }
}

/** The sectors of a chain in their order: at most `limit`, for no sector comes twice. */
function chainFrom(start: number, following: Following, limit: number): number[] {
  const chain: number[] = [];
  for (let sector = start; sector < FIRST_MARK; sector = following(sector)) {
    if (sector >= limit || chain.length >= limit) throw new Error(`a chain of sectors leads from ${start} in a ring or out of the file`);
    chain.push(sector);
  }
  return chain;
}

/** The entries of a directory (MS-CFB 2.6): a name in UTF-16 with its length in bytes, the kind, where it starts, and how long it is. */
function entriesIn(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer);
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
    const at = index * ENTRY;
    const letters = Math.min(31, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
    const name = new TextDecoder("utf-16le").decode(directory.subarray(at, at + 2 * Math.floor(letters)));
    return { name, type: view.getUint8(at + 66), start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
  });
}
