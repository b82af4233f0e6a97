import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { auditWorkbooks, type Finding } from "#core";
import { readAnyWorkbook } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import judged from "./audit-verdicts.json";

const FOLDER = "../shared/real/changchun-2022";
const isThere = existsSync(FOLDER);

interface Expected {
  readonly wrong: readonly { readonly sheet: string; readonly cell: string }[];
  readonly looks_wrong_but_right: readonly { readonly sheet: string; readonly cell: string }[];
  readonly totals_that_agree: number;
}

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

const VERDICTS = judged.verdicts as Readonly<Record<string, { readonly right: boolean }>>;

/** One wrong finding that speaks is let pass for so many totals that agree. */
const TOTALS_FOR_ONE = 200;

describe(`the audit of a commerce bureau's real workbooks${isThere ? "" : ` (skipped: ${FOLDER} is absent)`}`, () => {
  const audits = new Map<string, { readonly expected: Expected; readonly spoken: readonly Finding[] }>();

  before(async function () {
    if (!isThere) this.skip();
    const { files } = JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8")) as { files: Readonly<Record<string, Expected>> };
    for (const name of readdirSync(FOLDER).filter((one) => /\.xlsx?$/.test(one))) {
      const workbook = await readAnyWorkbook(readFileSync(join(FOLDER, name)), name, nodeCodec);
      audits.set(name, { expected: files[name]!, spoken: auditWorkbooks([workbook]).findings.filter(({ belief }) => belief!.level !== "look") });
    }
  });

  const isAt = ({ worksheet, cells }: Finding, { sheet, cell }: Place): boolean => worksheet === sheet && cells[0]?.address === cell;
  const named = ({ worksheet, cells, code }: Finding): string => `${worksheet}!${cells[0]?.address ?? ""} ${code}`;

  it("finds every total that is known to be wrong", () => {
    const missed = [...audits].flatMap(([name, { expected, spoken }]) => expected.wrong.filter((place) => !spoken.some((finding) => isAt(finding, place))).map((place) => [name, place]));
    assert.deepEqual(missed, []);
  });

  it("says nothing of cells that look wrong and are right", () => {
    const cried = [...audits].flatMap(([name, { expected, spoken }]) => expected.looks_wrong_but_right.filter((place) => spoken.some((finding) => isAt(finding, place))).map((place) => [name, place]));
    assert.deepEqual(cried, []);
  });

  it("says nothing besides that nobody has judged", () => {
    const unjudged = [...audits].flatMap(([name, { expected, spoken }]) => spoken.filter((finding) => !expected.wrong.some((place) => isAt(finding, place)) && !VERDICTS[named(finding)]).map((finding) => `${name} ${named(finding)}`));
    assert.deepEqual(unjudged, []);
  });

  it("is wrong at most once in 200 totals that agree", () => {
    const wrong = [...audits.values()].flatMap(({ spoken }) => spoken.filter((finding) => VERDICTS[named(finding)]?.right === false));
    const agreeing = [...audits.values()].reduce((sum, { expected }) => sum + expected.totals_that_agree, 0);
    assert.ok(wrong.length * TOTALS_FOR_ONE <= agreeing, `${wrong.length} wrong findings for ${agreeing} totals that agree`);
  });
});
