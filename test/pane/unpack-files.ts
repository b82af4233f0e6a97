import { pathOf, unpack } from "#parcel";
import { kindOf, readAnyWorkbook, XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import type { UnpackedWorkbooks } from "../../src/pane/desk";

/** As the pane's own, but with the zip codec of Node. */
export async function unpackFiles(files: readonly File[]): Promise<UnpackedWorkbooks> {
  const heap = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const { workbooks, passedOver } = await unpack(heap, nodeCodec);
  return {
    workbooks: workbooks.map((parcel) => ({ name: parcel.name, bytes: parcel.bytes, cameAs: pathOf(parcel) })),
    troubles: passedOver.map(({ why, ...place }) => ({ file: pathOf(place), trouble: why })),
  };
}

/** As the pane's own, with the same codec. */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<XlsxHost> {
  return ["xlsx", "unknown"].includes(kindOf(bytes)) ? XlsxHost.open(bytes, name, nodeCodec) : XlsxHost.fromSnapshot(await readAnyWorkbook(bytes, name, nodeCodec), nodeCodec);
}

/** As the pane's own, with the same codec. */
export const newFiles = (): Promise<(name: string) => XlsxHost> => Promise.resolve((name) => XlsxHost.create(name, nodeCodec));
