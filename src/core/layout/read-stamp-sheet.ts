import type { SheetSnapshot } from "../model/sheet";
import { parseStamp, type Stamp } from "../model/stamp";
import { readHidden } from "./hidden-text";

/** Reads what layOutStamp has laid out; null when it is damaged or made by a Huihe of another time. */
export const readStampSheet = (sheet: SheetSnapshot): Stamp | null => parseStamp(readHidden(sheet));
