import type { ICommandService } from "@univerjs/core";
import { RemoveNoteMutation, UpdateNoteMutation } from "@univerjs/preset-sheets-note";
import { parseAddress } from "#core";
import type { NoteLook } from "#xlsx";

/** Where notes are shown. */
interface NotePlace {
  readonly unitId: string;
  readonly sheetId: string;
}

/** Shows these notes in place of those shown before at `before`. */
export function showNotes(commands: ICommandService, place: NotePlace, notes: readonly NoteLook[], before: readonly NoteLook[]): void {
  const kept = new Set(notes.map(({ address }) => address));
  for (const { address } of before) if (!kept.has(address)) commands.syncExecuteCommand(RemoveNoteMutation.id, { ...place, ...at(address), silent: true });
  for (const { address, text } of notes) {
    const { row, col } = at(address);
    const note = { id: address, row, col, note: text, width: 240, height: heightOf(text), show: false };
    commands.syncExecuteCommand(UpdateNoteMutation.id, { ...place, row, col, note, silent: true });
  }
}

function at(address: string): { readonly row: number; readonly col: number } {
  const place = parseAddress(address);
  return { row: place?.row ?? 0, col: place?.column ?? 0 };
}

/** Pixels; a line holds some 18 letters of Chinese. */
const heightOf = (text: string): number => Math.min(240, 24 + 20 * text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 18)), 0));
