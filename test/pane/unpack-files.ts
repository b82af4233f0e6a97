import { HostError } from "#jobs/host-error";
import { pathOf, unpack } from "#parcel";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import type { UnpackedWorkbooks } from "../../src/pane/desk";

/** As the pane's own openUnpacked, but with the zip codec of Node. */
export async function unpackFiles(files: readonly File[]): Promise<UnpackedWorkbooks> {
  const heap = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const { workbooks: parcels, passedOver } = await unpack(heap, nodeCodec);
  const troubles: UnpackedWorkbooks["troubles"][number][] = passedOver.map(({ why, ...place }) => ({ file: pathOf(place), trouble: why }));
  const workbooks: UnpackedWorkbooks["workbooks"][number][] = [];
  for (const parcel of parcels) {
    try {
      workbooks.push({ host: XlsxHost.open(parcel.bytes, parcel.name, nodeCodec), cameAs: pathOf(parcel) });
    } catch (trouble) {
      if (!(trouble instanceof HostError)) throw trouble;
      troubles.push({ file: pathOf(parcel), trouble });
    }
  }
  return { workbooks, troubles };
}

/** As the pane's own, with the same codec. */
export const newFiles = (): Promise<(name: string) => XlsxHost> => Promise.resolve((name) => XlsxHost.create(name, nodeCodec));
