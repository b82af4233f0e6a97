import { UTF8_NAME } from "./zip-entry";

/** 1980-01-01 00:00, the first moment that a zip archive knows: we have no clock. */
const FIRST_DATE = 0x21;

/** What a zip archive says of a member that came from nowhere else; its name in UTF-8. */
export function newHeader(name: string) {
  const rawName = new TextEncoder().encode(name);
  const flags = rawName.length === name.length ? 0 : UTF8_NAME;
  const none = new Uint8Array();
  return { rawName, flags, madeBy: 20, needs: 20, time: 0, date: FIRST_DATE, extra: none, comment: none, internalAttributes: 0, externalAttributes: 0 };
}
