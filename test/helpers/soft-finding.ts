import type { Finding } from "#core";

/** A soft finding at C7 of 日报 of 府坪.xlsx: 30 people at work, 32 expected. */
export const softFinding = (more: Partial<Finding> = {}): Finding => ({
  code: "edit.expression", edit: "S01.attended", strength: "soft", reach: "form", unit: "430702002", period: "2020-03-20", workbook: "府坪.xlsx", worksheet: "日报",
  cells: ["C7", "D7"].map((address) => ({ workbook: "府坪.xlsx", worksheet: "日报", address })),
  values: { label: "到岗人数", measure: "人", reported: "30", sum: "32", parts: ["已复工 32"] }, expected: "32", imbalance: "-2", ...more,
});

/** The same finding on another cell. */
export const softFindingAt = (address: string, more: Partial<Finding> = {}): Finding =>
  softFinding({ cells: [{ workbook: "府坪.xlsx", worksheet: "日报", address }], ...more });
