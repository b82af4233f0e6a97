import assert from "node:assert/strict";
import { isDateFormat, isPercentFormat } from "#core";

describe("isDateFormat", () => {
  it("knows days and times", () => {
    for (const format of ["yyyy-m-d", 'yyyy"年"m"月"d"日";@', "m/d/yy h:mm", "[$-804]yyyy/m/d", "[DBNum1][$-804]m\"月\"d\"日\"", "[h]:mm:ss", "[mm]", "h:mm AM/PM", "mmm-yy", "D-MMM"]) assert.ok(isDateFormat(format), format);
  });

  it("is not deceived by letters in quotes, brackets and escapes", () => {
    for (const format of ["General", "G/通用格式", '0"d"', "[Red]0.00", "[$-804]0", '#,##0"ms"', "0\\d", '_-"¥"* #,##0.00_-', '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', "0.00E+00", "@", '"', "[", "\\", ""]) {
      assert.ok(!isDateFormat(format), format);
    }
  });
});

describe("isPercentFormat", () => {
  it("knows per cent, but not a quoted sign", () => {
    for (const format of ["0%", "0.00%", '0.0%;[Red]-0.0%', '0.00 %']) assert.ok(isPercentFormat(format), format);
    for (const format of ["0.00", '0"%"', "0\\%", "General", "yyyy-m-d"]) assert.ok(!isPercentFormat(format), format);
  });
});
