const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands bytes to the person as a file of this name. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The name of the file to be saved: that of the file which was opened, as a workbook of today's format. */
export const savedName = (name: string): string => (/\.xls[xm]$/i.test(name) ? name : `${name.replace(/\.[^.]*$/, "")}.xlsx`);
