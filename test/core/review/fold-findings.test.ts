import assert from "node:assert/strict";
import fc from "fast-check";
import { foldFindings, type Answer, type SettledFinding, type Strength } from "#core";
import { softFinding } from "../../helpers/soft-finding";

const SIGNS: Readonly<Record<string, Strength>> = { "●": "hard", "▲": "soft", "○": "note" };

/** "● S01.required 府坪 C7": a finding of this strength, edit, worksheet and cell; a ✓ at the end says that it is explained. */
function drawn(line: string): SettledFinding {
  const [sign = "", edit = "", worksheet = "", address = "", said] = line.split(" ");
  const answer: Answer = said === "✓" ? { kind: "explained", text: "春节停工" } : { kind: "open" };
  return { finding: softFinding({ strength: SIGNS[sign]!, edit, worksheet, cells: [{ workbook: "府坪.xlsx", worksheet, address }] }), answer };
}

const cellsOf = (lines: readonly string[]) => foldFindings(lines.map(drawn)).map((family) => family.map(({ finding }) => finding.cells[0]!.address).join("+"));

const anySettled: fc.Arbitrary<SettledFinding> = fc
  .tuple(fc.constantFrom("●", "▲", "○"), fc.constantFrom("S01.required", "S01.total"), fc.constantFrom("府坪", "永安"), fc.nat(60), fc.boolean())
  .map(([sign, edit, worksheet, row, isSaid]) => drawn(`${sign} ${edit} ${worksheet} C${row + 1}${isSaid && sign === "▲" ? " ✓" : ""}`));

describe("foldFindings", () => {
  it("makes one of four blanks of the same edit on a sheet, where the heaviest of them stands", () => {
    assert.deepEqual(
      cellsOf(["● S01.required 府坪 C7", "● S01.total 府坪 C20", "● S01.required 府坪 C8", "● S01.required 府坪 C9", "● S01.required 府坪 C10"]),
      ["C7+C8+C9+C10", "C20"],
    );
  });

  it("leaves three alike one by one, each in its place", () => {
    assert.deepEqual(cellsOf(["● S01.required 府坪 C7", "● S01.total 府坪 C20", "● S01.required 府坪 C8", "● S01.required 府坪 C9"]), ["C7", "C20", "C8", "C9"]);
  });

  it("keeps apart what is of another sheet, another strength, or explained already", () => {
    const alike = (start: string, end = "") => ["C7", "C8", "C9", "C10"].map((cell) => `${start} ${cell}${end}`);
    assert.deepEqual(cellsOf([...alike("▲ S01.usual 府坪"), ...alike("▲ S01.usual 永安"), ...alike("● S01.usual 府坪"), ...alike("▲ S01.usual 府坪", " ✓")]), Array(4).fill("C7+C8+C9+C10"));
  });

  it("loses no finding, adds none, and lets nothing heavy fall behind", () => {
    fc.assert(
      fc.property(fc.array(anySettled, { maxLength: 80 }), (ordered) => {
        const families = foldFindings(ordered);
        assert.deepEqual(families.flat().map((one) => ordered.indexOf(one)).sort((one, other) => one - other), ordered.map((_, index) => index));
        for (const family of families) {
          assert.ok(families.indexOf(family) <= ordered.indexOf(family[0]));
          assert.deepEqual([...family].sort((one, other) => ordered.indexOf(one) - ordered.indexOf(other)), family);
        }
      }),
    );
  });

  it("folds what was folded the same way again", () => {
    fc.assert(fc.property(fc.array(anySettled, { maxLength: 80 }), (ordered) => assert.deepEqual(foldFindings(foldFindings(ordered).flat()), foldFindings(ordered))));
  });
});
