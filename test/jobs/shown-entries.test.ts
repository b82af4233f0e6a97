import assert from "node:assert/strict";
import { templateById } from "#templates";
import { checkWorkbooks } from "../../src/jobs/check-workbooks";
import { shownEntries } from "../../src/jobs/shown-entries";
import { listed, type ListedRow } from "../helpers/listed";

const carers = templateById("S15")!;
const unit = { code: "430111001", name: "侯家塘街道" };
const person: ListedRow = { number: "01", name: "甲子金", phone: "19900001101", class: "密切接触者", place: "官园社区", since: "2020-03-10", street: "欧阳值守" };

/** What the district sees of a row. */
async function shown(row: ListedRow) {
  const host = listed(carers, "侯家塘.xlsx", unit, [row], "2020-03-20");
  const { templates: [reviewed] } = (await checkWorkbooks([host], { templates: [carers], roster: null, period: null, expects: "any" })).review;
  const [record] = reviewed!.records;
  const entries = shownEntries(record!.ledger!.entries[0]!.figures, reviewed!.sheetOf(record!), carers);
  return (code: string) => entries.get(code)!.value;
}

describe("shownEntries", () => {
  it("masks personal fields and leaves the others as they were sent", async () => {
    const at = await shown(person);
    assert.deepEqual(["name", "phone", "street", "place", "class"].map(at), ["甲**", "199****1101", "欧***", "官园社区", "密切接触者"]);
  });

  it("keeps a mark for none: masked it would say that somebody is there", async () => {
    const at = await shown({ ...person, police: "没有", medic: "—" });
    assert.deepEqual(["police", "medic", "community"].map(at), ["没有", "—", null]);
  });

  it("masks a person's number in a field that asks for none", async () => {
    assert.equal((await shown({ ...person, place: "官园社区 19900001101" }))("place"), "官园社区 199****1101");
  });

  it("takes a row for slipped sideways when words stand where a telephone should, and then shows none of its free text", async () => {
    const at = await shown({ ...person, phone: "官园社区", place: "虚构东街88号" });
    assert.deepEqual(["place", "number"].map(at), ["虚******", "0*"]);
  });
});
