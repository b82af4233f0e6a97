import { HostError } from "#jobs/host-error";
import { CodecError, type Codec } from "./codec";
import { hasStream, isCompoundFile } from "./compound-file";
import { decodeText } from "./decode-text";
import { limits } from "./limits";
import { packedContent, packingWriter, plainContent, type ContentWriter, type PartContent } from "./part-content";
import { checkSizes } from "./zip/check-sizes";
import type { Room } from "./zip/inflate-room";
import { inflatedEntry, packedEntry } from "./zip/inflated-entry";
import { newHeader } from "./zip/new-header";
import { localExtra, readArchive } from "./zip/read-archive";
import { joinedBytes } from "./zip/joined-bytes";
import { archivePieces, type PackedEntry } from "./zip/write-archive";
import { withoutZip64 } from "./zip/zip64";
import { ENCRYPTED, UTF8_NAME, type ZipArchive, type ZipEntry } from "./zip/zip-entry";

/** A part: as it came (`entry`), as it was set (`content`), or both. */
interface Part {
  readonly name: string;
  readonly entry: ZipEntry | null;
  readonly content: PartContent | null;
}

/** Bytes of parts that are kept once they were inflated, of each and of all together. */
const MOST_KEPT = { each: 65_536, together: 2 ** 20 } as const;

const CONTENT_TYPES = "[Content_Types].xml";

/**
 * An OPC package (ECMA-376 part 2), edited in place: what nobody sets is written back as the same packed bytes, in the same order.
 * Parts are named without leading slash; names are found whatever their case. Nothing is inflated before it is asked for.
 * Byte arrays that it hands out are shared: do not write into them.
 */
export class Package {
  private readonly parts = new Map<string, Part>();
  /** The small parts that were asked for first, which are asked for again and again. A sheet is inflated anew: that takes no longer than to look at it, and hundreds of them would fill the memory. */
  private readonly inflated = new Map<string, Uint8Array>();
  private bytesKept = 0;

  private constructor(readonly name: string, private readonly codec: Codec, private readonly archive: ZipArchive | null) {
    for (const entry of archive?.entries ?? []) this.addEntry(entry);
  }

  /**
   * Opens the bytes of a workbook file; they must not change afterwards.
   * @throws HostError "not-a-workbook", "encrypted", "corrupt", "too-large" or "not-supported"
   */
  static open(bytes: Uint8Array, name: string, codec: Codec): Package {
    if (bytes.length > limits.fileBytes) throw new HostError("too-large", name, `${bytes.length} bytes`);
    if (isCompoundFile(bytes)) {
      const isEncrypted = hasStream(bytes, "EncryptedPackage");
      throw new HostError(isEncrypted ? "encrypted" : "not-a-workbook", name, "an OLE2 compound file, not a zip archive");
    }
    const archive = readArchive(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
    checkSizes(archive, name);
    return new Package(name, codec, archive);
  }

  /** A package without parts. */
  static empty(codec: Codec, name = "new.xlsx"): Package {
    return new Package(name, codec, null);
  }

  /** Names of all parts, in the order in which they stand in the file; new ones come last. */
  names(): readonly string[] {
    return [...this.parts.values()].map((part) => part.name).filter((name) => !name.endsWith("/"));
  }

  has(part: string): boolean {
    return this.parts.has(keyOf(part));
  }

  /** An object that stays the same for as long as the part's content does: what was made of it may be remembered by that. */
  state(part: string): object {
    return this.found(part);
  }

  /** @throws HostError "corrupt" if there is no such part or it cannot be inflated to what its header promises */
  bytes(part: string): Uint8Array {
    const { content, entry } = this.found(part);
    return content ? plainContent(content, this.codec) : this.inflatedBytes(entry!);
  }

  /** See Codec. */
  get allowsWasm(): boolean {
    return this.codec.allowsWasm;
  }

  /** The same for who is done with it before the next part is inflated into `room`. */
  bytesIn(room: Room, part: string): Uint8Array {
    const { content, entry } = this.found(part);
    const isKept = content !== null || entry!.size <= MOST_KEPT.each;
    return isKept ? this.bytes(part) : inflatedEntry(this.archive!, entry!, this.name, this.codec, room);
  }

  /** What the first `most` packed bytes of a part inflate to; all of it where it is at hand. @throws HostError as bytes does */
  beginning(part: string, most: number): Uint8Array {
    const { entry = null, content = null } = this.parts.get(keyOf(part)) ?? {};
    const cached = content ? plainContent(content, this.codec) : entry && this.inflated.get(entry.name);
    if (cached || !entry || entry.method !== 8 || (entry.flags & ENCRYPTED) !== 0) return cached ?? this.bytes(part);
    try {
      return this.codec.inflateStart(packedEntry(this.archive!, entry, this.name).subarray(0, most));
    } catch (cause) {
      if (!(cause instanceof CodecError)) throw cause;
      throw new HostError("corrupt", this.name, `${entry.name} cannot be inflated`, { cause });
    }
  }

  /** The part's text (UTF-8 or UTF-16) without byte order mark. @throws HostError "corrupt" as bytes does, or if it is no text */
  text(part: string): string {
    const bytes = this.bytes(part);
    try {
      return decodeText(bytes);
    } catch (cause) {
      throw new HostError("corrupt", this.name, `${part} is not UTF-8 text`, { cause });
    }
  }

  /** Writes content as it can be set, packed already: of what nobody reads before the file is saved memory need hold no more. */
  packing(): ContentWriter {
    return packingWriter(this.codec);
  }

  /** Adds the part or replaces its content (text becomes UTF-8). */
  set(part: string, content: PartContent | string): void {
    const key = keyOf(part);
    const before = this.parts.get(key);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    this.parts.set(key, { name: before?.name ?? withoutSlash(part), entry: before?.entry ?? null, content: bytes });
  }

  /** Removes the part; nothing happens if there is none. */
  remove(part: string): void {
    this.parts.delete(keyOf(part));
  }

  /** The package as a file, in pieces one behind the other. Untouched parts, and parts set to what they were, keep their packed bytes. */
  pieces(): readonly Uint8Array[] {
    const parts = [...this.parts.values()];
    if (parts.length > limits.parts) throw new HostError("too-large", this.name, `${parts.length} parts`);
    // New packages begin with their content types, so that a reader of a stream knows what comes.
    if (!this.archive) parts.sort((one, other) => Number(other.name === CONTENT_TYPES) - Number(one.name === CONTENT_TYPES));
    return archivePieces(parts.map((part) => this.packed(part)), this.archive?.comment ?? new Uint8Array());
  }

  /** The same as one array. */
  save(): Uint8Array {
    return joinedBytes(this.pieces());
  }

  private found(part: string): Part {
    const found = this.parts.get(keyOf(part));
    if (!found) throw new HostError("corrupt", this.name, `there is no part ${part}`);
    return found;
  }

  private addEntry(entry: ZipEntry): void {
    const key = keyOf(entry.name);
    if (this.parts.has(key)) throw new HostError("corrupt", this.name, `two parts are named ${entry.name}`);
    this.parts.set(key, { name: entry.name, entry, content: null });
  }

  private inflatedBytes(entry: ZipEntry): Uint8Array {
    const cached = this.inflated.get(entry.name);
    if (cached) return cached;
    const bytes = inflatedEntry(this.archive!, entry, this.name, this.codec);
    if (bytes.length <= MOST_KEPT.each && this.bytesKept + bytes.length <= MOST_KEPT.together) {
      this.inflated.set(entry.name, bytes);
      this.bytesKept += bytes.length;
    }
    return bytes;
  }

  private packed({ name, entry, content }: Part): PackedEntry {
    if (content === null) return this.keptEntry(entry!);
    const isReady = !(content instanceof Uint8Array);
    const [size, crc] = isReady ? [content.size, content.crc] : [content.length, this.codec.crc32(content)];
    if (entry && entry.crc === crc && entry.size === size && sameBytes(this.inflatedBytes(entry), plainContent(content, this.codec))) {
      return this.keptEntry(entry);
    }
    const { packed, method } = isReady ? content : packedContent(content, this.codec);
    const sizes = { crc, size, packedSize: packed.length, method };
    return { entry: { ...(entry ? reusedHeader(entry) : newHeader(name)), ...sizes }, localExtra: new Uint8Array(), packed };
  }

  private keptEntry(entry: ZipEntry): PackedEntry {
    const packed = packedEntry(this.archive!, entry, this.name);
    return { entry: { ...entry, extra: withoutZip64(entry.extra) }, localExtra: withoutZip64(localExtra(this.archive!, entry)!), packed };
  }
}

const withoutSlash = (part: string): string => part.replace(/^\/+/, "");
const keyOf = (part: string): string => withoutSlash(part).toLowerCase();

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** Name, time and attributes stay; the flags about how it was packed, and extra fields, do not. */
const reusedHeader = (entry: ZipEntry) => ({ ...entry, needs: 20, flags: entry.flags & UTF8_NAME, extra: new Uint8Array() });
