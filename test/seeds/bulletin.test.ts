import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { addressOf, findIdentity, placeOfKey, type CellValue } from "#core";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { convert, noLibreOffice } from "../helpers/libreoffice";
import { complaintsAbout, noValidator } from "../helpers/validate-xlsx";
import { BULLETIN_SEEDS, bulletinFile, bulletinText, districtWithBulletin } from "./bulletin-text";

/** Every formula of the bulletin with its value, numbers to 9 digits. */
async function bulletinValues(bytes: Uint8Array): Promise<ReadonlyMap<string, CellValue>> {
  const { sheets } = await XlsxHost.open(bytes, "d.xlsx", nodeCodec).readWorkbook();
  const sheet = sheets.find((one) => findIdentity(one)?.role === "bulletin")!;
  return new Map([...sheet.formulas.keys()].map((key) => {
    const { row, column } = placeOfKey(key);
    const value = sheet.rows.get(row)?.[column] ?? "";
    return [addressOf(row, column), typeof value === "number" ? Number(value.toPrecision(9)) : value] as const;
  }));
}

for (const name of BULLETIN_SEEDS) {
  describe(`the bulletin of seeds/${name}`, () => {
    let bytes: Uint8Array;
    before(async () => {
      bytes = await districtWithBulletin(name);
    });

    it("tells what it told (npm run golden writes it anew)", async () => assert.equal(await bulletinText(bytes), readFileSync(bulletinFile(name), "utf8")));

    it("stands the strict validator with its charts", function () {
      if (noValidator()) return void this.skip();
      assert.deepEqual(complaintsAbout(bytes), []);
    });

    it("comes to the same numbers when LibreOffice calculates it", async function () {
      if (noLibreOffice()) return void this.skip();
      const cached = await bulletinValues(bytes);
      assert.ok(cached.size > 30);
      assert.deepEqual(await bulletinValues(convert(bytes, "xlsx")), cached);
    });
  });
}
