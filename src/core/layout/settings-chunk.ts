/** What a cell with a piece of the settings begins with: no program takes such a text for a number, a date or a formula. */
export const CHUNK_MARK = "§";
