/** Signs of a file's name, its ending included: every file system and zip takes as many, in Han signs too. */
const LONGEST = 80;

/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * `name` as a file name that every system takes and that shows what it is: no path, no signs that a file system refuses, none
 * that are unseen or turn the writing round (which make "gpj.exe" of a picture); never blank, and not overlong, with the ending kept.
 */
export function cleanFileName(name: string): string {
  const seen = name.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, "").replace(/[\\/:*?"<>|]/g, "-").replace(/\s+/g, " ");
  const trimmed = seen.replace(/^[.\s-]+|[.\s]+$/g, "").replace(RESERVED, "_$1");
  return shortened(trimmed === "" ? "_" : trimmed);
}

function shortened(name: string): string {
  const signs = [...name];
  if (signs.length <= LONGEST) return name;
  const ending = [...(/\.[^.]{1,8}$/.exec(name)?.[0] ?? "")];
  return [...signs.slice(0, LONGEST - ending.length), ...ending].join("");
}

/** The parts of a name that are there, one after the other: 复工日报_府坪街道_2020-03-20_第2版.xlsx. */
export const fileNameOf = (parts: readonly string[], ending: string): string => cleanFileName(parts.filter((part) => part !== "").join("_") + ending);
