const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands bytes to the person as a file of this name. */
export const download = (bytes: Uint8Array, name: string): void => downloadBlob(new Blob([new Uint8Array(bytes)], { type: TYPE }), name);

/** Hands the bytes of a zip archive to the person as a file of this name. */
export const downloadArchive = (bytes: Uint8Array, name: string): void => downloadBlob(new Blob([new Uint8Array(bytes)], { type: "application/zip" }), name);

/** Hands a text to the person as a file of this name. */
export const downloadText = (text: string, name: string): void => downloadBlob(new Blob([text], { type: "application/json" }), name);

function downloadBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The name of the file to be saved: that of the file which was opened, as a workbook of today's format. */
export const savedName = (name: string): string => (/\.xls[xm]$/i.test(name) ? name : `${name.replace(/\.[^.]*$/, "")}.xlsx`);
