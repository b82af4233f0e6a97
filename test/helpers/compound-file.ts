import { CFB } from "@e965/xlsx";

/** An OLE2 compound file with one stream of this name. */
export function compoundFile(stream: string, content: Uint8Array = new Uint8Array(600)): Uint8Array {
  const made = CFB.utils.cfb_new();
  CFB.utils.cfb_add(made, stream, content);
  return new Uint8Array(CFB.write(made, { type: "buffer" }) as Buffer);
}

